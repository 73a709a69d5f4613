import { expect, test } from "vitest";
import { checkResponse } from "#survey/check-response.ts";
import { questionsOf } from "#survey/questions.ts";
import { Response } from "#survey/response.ts";
import * as z from "zod/mini";
import { testAnswer } from "../../../src/kiosk/set-up/test-answer.ts";
import { shippedInstruments, shippedSurvey } from "../../support/shipped.ts";
import { aBundle, anOutbox, enrolled, readByUs } from "../../support/tablet.ts";

const place = { unit: "an-binh", counter: null };
const reading = { now: Date.UTC(2026, 10, 19, 3, 20), clock: "verified" } as const;

test.each(shippedInstruments)("a test form for %s is whole and valid as the endpoint reads it, and never counts", async (id) => {
  const definition = shippedSurvey(id);
  const bundle = aBundle({ surveys: [{ hash: "a".repeat(64), definition }] });
  const launch = testAnswer({ bundle, place, reading });
  if (!launch) throw new Error("nothing to ask");
  const outbox = await anOutbox();
  await enrolled(outbox);
  expect(await outbox.save(launch)).toMatchObject({ saved: true });
  const [kept] = await readByUs(outbox);
  const response = z.parse(Response, kept);
  expect(checkResponse(definition, response)).toEqual([]);
  expect(response).toMatchObject({ mode: "practice", outcome: "completed", unit: "an-binh", launchedBy: "citizen" });
  const scored = questionsOf(definition).filter(({ kind, id: item }) => kind === "satisfaction" && response.answers[item]);
  expect(scored.length).toBeGreaterThan(0);
  expect(new Set(scored.map(({ id: item }) => response.answers[item]?.[0]))).toEqual(new Set(["neutral"]));
});

test("a test form is no launch of the day", async () => {
  const launch = testAnswer({ bundle: aBundle(), place, reading });
  if (!launch) throw new Error("nothing to ask");
  const outbox = await anOutbox();
  await outbox.save(launch);
  expect(await outbox.today("2026-11-19")).toEqual({ launched: 0, completed: 0, stopped: 0, declined: 0 });
});
