import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isSheetNumber } from "#protocol/sheet-number.ts";
import { hashOf } from "../../support/a-survey.ts";
import { engines } from "../open-desk.ts";
import { aPaperDesk, printing, sheetsIn, survey } from "./a-paper-desk.ts";

const name = { vi: "Đợt một", en: "First" };
const wave = { name, survey: hashOf(survey), units: [{ unit: "xa-mot", returned: null }], mode: "live" };

describe.each(engines)("on %s", (engine) => {
  let desk: Awaited<ReturnType<typeof aPaperDesk>>;

  beforeAll(async () => {
    desk = await aPaperDesk(engine);
    for (const [id, first, last, mode] of [
      ["running", "2026-11-01", "2026-11-30", "live"],
      ["to-come", "2026-12-01", "2026-12-20", "live"],
      ["over", "2026-10-01", "2026-10-20", "live"],
      ["practice", "2026-11-01", "2026-11-30", "practice"],
    ] as const) {
      const { revision } = JSON.parse((await desk.get("/api/organisation/waves")).text);
      await desk.ask("/api/organisation/waves", { revision, wave: { ...wave, id, first, last, mode } });
    }
  }, 60_000);

  afterAll(async () => desk[Symbol.asyncDispose]());

  test("every sheet gets a number of its own that bears its check digit", async () => {
    const { status, json } = await desk.print({ count: 200 });
    const sheets = sheetsIn(json);
    expect([status, new Set(sheets).size]).toEqual([200, 200]);
    expect(sheets.every(isSheetNumber)).toBe(true);
    expect(json).toMatchObject({ printedOn: "2026-11-19" });
  });

  test("who printed how many for which unit is written down, and none of their numbers", async () => {
    const sheet = await desk.sheet({ counter: null });
    const [entry] = (await desk.audit("sheets-printed")).slice(-1);
    expect(entry).toMatchObject({ actor: desk.admin.account, unit: "xa-mot" });
    expect(JSON.parse(entry?.detail ?? "")).toEqual({ survey: hashOf(survey), counter: null, wave: null, language: "vi", sheets: 1 });
    expect(JSON.stringify(entry)).not.toContain(sheet);
  });

  test("printed and returned sheets are told by day and place, to staff only those of their own unit", async () => {
    await desk.print({ unit: "xa-hai", count: 3, language: "en" });
    const { survey: hash, unit, counter, wave: none } = printing;
    const all = await desk.readPrintings();
    expect(all.printings).toContainEqual({
      survey: hash,
      unit: "xa-hai",
      counter,
      wave: none,
      language: "en",
      printedOn: "2026-11-19",
      printed: 3,
      entered: 0,
    });
    const own = await desk.readPrintings(desk.staff);
    expect(new Set(own.printings.map((one: { unit: string }) => one.unit))).toEqual(new Set([unit]));
  });

  test.each([
    ["a unit there is not", { unit: "xa-khong-co" }, "unit"],
    ["a unit that serves nobody", { unit: "tinh" }, "unit"],
    ["a counter of another unit", { counter: "quay-9" }, "counter"],
    ["a questionnaire that is not in force", { survey: "0".repeat(64) }, "survey"],
    ["a wave there is not", { wave: "none" }, "wave"],
    ["a wave of other units", { wave: "running", unit: "xa-hai" }, "wave"],
    ["a wave that is over", { wave: "over" }, "wave"],
    ["a wave for practice", { wave: "practice" }, "wave"],
    ["a wave that asks something else", { wave: "running", survey: "0".repeat(64) }, "survey"],
  ])("nothing is printed for %s", async (_, wish, place) => {
    const { status, json } = await desk.print(wish);
    expect([status, json]).toEqual([400, expect.objectContaining({ faults: [expect.objectContaining({ place })] })]);
  });

  test("sheets are printed for a wave that runs, and ahead for one to come", async () => {
    expect([(await desk.print({ wave: "running" })).status, (await desk.print({ wave: "to-come" })).status]).toEqual([200, 200]);
  });

  test("staff print for their own unit, and for a foreign one learn no more than that it is none", async () => {
    expect((await desk.print({}, desk.staff)).status).toBe(200);
    const foreign = await desk.print({ unit: "xa-hai" }, desk.staff);
    const absent = await desk.print({ unit: "xa-khong-co" }, desk.staff);
    expect(foreign.status).toBe(400);
    expect(foreign).toEqual(absent);
  });

  test("not more than two hundred are printed at once", async () => {
    expect((await desk.print({ count: 201 })).status).toBe(400);
  });
});
