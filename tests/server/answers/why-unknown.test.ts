import { expect, test } from "vitest";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { openDeskOn, recordOf } from "../open-desk.ts";
import { Results } from "#protocol/results.ts";
import { hashOf } from "../../support/a-survey.ts";

const survey = aSurvey();
const fields = ["land", "civil"] as const;

/** Forms of both fields on a day. */
const on = (day: string, count: number) =>
  fields.flatMap((field) =>
    Array.from({ length: count }, () =>
      recordOf(aResponse(survey, { "acc-1": 5, "acc-2": 4, "acc-3": 4, "gave-feedback": "no" }, { unit: "xa-mot", day, field })),
    ),
  );

async function changesOf(asked: Readonly<Record<string, string>>, days: readonly string[]) {
  await using desk = await openDeskOn("sqlite", { survey });
  for (const day of days) {
    desk.day.now = new Date(`${day}T09:00:00Z`);
    await desk.send(on(day, 20));
  }
  desk.day.now = new Date("2026-11-19T03:20:00Z");
  const query = new URLSearchParams({ survey: hashOf(survey), method: "means", groupBy: "none", against: "last-year", ...asked });
  const answer = await desk.app.request(`/api/results?${query}`, { headers: { cookie: desk.admin.cookie } });
  const { before, groups } = Results.parse(JSON.parse(await answer.text()));
  return {
    total: before?.changes.overall,
    reasons: new Set(groups.map(({ changes }) => (changes?.overall.state === "unknown" ? changes.overall.reason : "known"))),
  };
}

const bothYears = ["2025-10-07", "2026-10-06"];

test("a running year of one field says that half-months are not told by field, and of everybody it is compared", async () => {
  expect((await changesOf({ period: "2026", field: "land" }, bothYears)).total).toEqual({ state: "unknown", reason: "half-months" });
  const divided = await changesOf({ period: "2026", groupBy: "field" }, bothYears);
  expect(divided.total).toMatchObject({ state: "known" });
  expect([...divided.reasons]).toEqual(["half-months"]);
});

test("a month that is over is compared by field too", async () => {
  expect((await changesOf({ period: "2026-10", field: "land" }, bothYears)).total).toMatchObject({ state: "known" });
});

test("where nobody answered a year before, no row says that it is hidden", async () => {
  const { total, reasons } = await changesOf({ period: "2026-10", groupBy: "field" }, ["2026-10-06"]);
  expect(total).toEqual({ state: "unknown", reason: "empty" });
  expect([...reasons]).toEqual(["empty"]);
});
