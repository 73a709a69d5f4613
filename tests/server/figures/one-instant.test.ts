import { describe, expect, test } from "vitest";
import type { Response } from "#survey/response.ts";
import { aResponse, aSurvey } from "../../support/a-survey.ts";
import { engines } from "../open-desk.ts";
import { aCountedStore, known } from "./a-counted-store.ts";
import { province } from "./random-stores.ts";
import { outcomesIn } from "./slow-count.ts";

const survey = aSurvey();
const selected = { survey: known.hash, period: "all" };
const form = (overrides: Partial<Response> = {}) =>
  aResponse(survey, { "acc-1": 5, "acc-3": 4 }, { unit: "a", day: "2026-01-10", ...overrides });
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe.each(engines)("on %s", (engine) => {
  test("while forms come in, and cells are loaded for the first time, an answer is of one instant, and none is lost", async () => {
    await using desk = await aCountedStore(engine, { units: province });
    await desk.keep(Array.from({ length: 30 }, () => form()));
    const units = ["a", "b", "c", "d1"];
    const days = ["2026-01-10", "2026-01-20", "2025-12-03"];
    const sending = (async () => {
      for (let batch = 0; batch < 25; batch += 1)
        await desk.keep(
          units.map((unit, index) => form({ unit, day: days[(batch + index) % 3] ?? "", language: batch % 2 === 0 ? "vi" : "en" })),
        );
    })();
    const dimensions = ["language", "assisted", "respondent-type", "channel", "language", "assisted"] as const;
    for (const dimension of dimensions) {
      const { whole, parts, byUnit } = await desk.ask(({ figures }) => ({
        whole: sum(outcomesIn(figures.select(selected).launches)),
        parts: figures.divide(selected, dimension).map(({ launches }) => sum(outcomesIn(launches))),
        byUnit: figures.divide(selected, "unit").map(({ launches }) => sum(outcomesIn(launches))),
      }));
      expect([dimension, sum(parts), sum(byUnit)]).toEqual([dimension, whole, whole]);
    }
    await Promise.all([sending, desk.warm()]);
    const counts = await desk.ask(({ figures }) =>
      (["language", "assisted", "respondent-type", "channel"] as const).map((dimension) =>
        sum(figures.divide(selected, dimension).map(({ launches }) => sum(outcomesIn(launches)))),
      ),
    );
    expect(counts).toEqual([130, 130, 130, 130]);
  });

  test("where bringing up to date is slow, an answer says until which hour it counts, and a later one has the rest", async () => {
    const waits: number[] = [];
    const pace = { took: () => undefined, isBefore: () => false, waitMs: () => waits.push(0) - 1 };
    await using desk = await aCountedStore(engine, { units: province, pace });
    const look = () => desk.ask(({ figures, dataUntil }) => ({ forms: sum(outcomesIn(figures.select(selected).launches)), dataUntil }));
    await desk.keep([form()]);
    expect(await look()).toEqual({ forms: 1, dataUntil: "2026-11-19T03:00:00Z" });
    await desk.keep([form(), form()], "2026-11-19T05:30:00Z");
    expect(await look()).toEqual({ forms: 1, dataUntil: "2026-11-19T03:00:00Z" });
    await expect.poll(look).toEqual({ forms: 3, dataUntil: "2026-11-19T05:00:00Z" });
    expect(waits.length).toBeGreaterThan(0);
  });

  test("what came in after all was loaded is in the first answer that anybody asks for, and in the first of another day", async () => {
    await using desk = await aCountedStore(engine, { units: province });
    const look = (day: string) => desk.ask(({ figures }) => sum(outcomesIn(figures.select(selected).launches)), day);
    await desk.keep([form()]);
    await desk.warm();
    await desk.keep([form(), form()]);
    expect(await look("2026-11-19")).toBe(3);
    await desk.keep([form()]);
    expect(await look("2026-11-20")).toBe(4);
  });

  test("cells that went stale are read again before anybody sees them, and the rest of them too", async () => {
    await using desk = await aCountedStore(engine, { units: province });
    const staff = () =>
      desk.ask(({ figures }) =>
        figures.divide(selected, "launched-by").map(({ key, tally }) => [key, tally[known.layout.overall.persons]]),
      );
    await desk.keep([form(), form({ launchedBy: "citizen" })]);
    expect(await staff()).toEqual([
      ["citizen", 1],
      ["staff", 1],
    ]);
    await desk.keep([form(), form(), form({ launchedBy: "citizen", unit: "b" })]);
    await desk.ask(({ figures }) => figures.select(selected));
    expect(await staff()).toEqual([
      ["citizen", 2],
      ["staff", 3],
    ]);
  });
});
