import { describe, expect, test } from "vitest";
import { Problem } from "#protocol/problem.ts";
import { hashOf } from "../../support/a-survey.ts";
import { signedIn } from "../../support/signed-in.ts";
import { engines, province } from "../open-desk.ts";
import { aPaperDesk, survey, typedFrom } from "./a-paper-desk.ts";

type PaperDesk = Awaited<ReturnType<typeof aPaperDesk>>;
type Ends = { readonly unit?: string; readonly counter?: string };

const counter = { id: "quay-1", name: { vi: "Quầy 1", en: "Counter 1" }, from: "0001-01-01" };

/** The province with a counter at the first commune, which ends, or whose counter ends, on a day. */
function provinceWhere(ends: Ends) {
  const units = province.units.map((unit) =>
    unit.id === "xa-mot" ? { ...unit, endedOn: ends.unit ?? null, counters: [{ ...counter, endedOn: ends.counter ?? null }] } : unit,
  );
  return { ...province, units };
}

/** Two days after the sheets were printed. */
async function later(desk: PaperDesk): Promise<string> {
  desk.day.now = new Date("2026-11-21T03:20:00Z");
  return (await signedIn(desk.store, { role: "admin", now: desk.day.now })).cookie;
}

function faultsOf(json: unknown) {
  return Problem.safeParse(json).data?.faults;
}

describe.each(engines)("on %s", (engine) => {
  test.each([
    ["unit", { unit: "2026-11-20" }, "is not a day of this unit"],
    ["counter", { counter: "2026-11-20" }, "is not a day of this counter"],
  ])("a sheet counts for no day on which its %s was no more, and still for the days before", async (_, ends, fault) => {
    await using desk = await aPaperDesk(engine);
    await desk.reorganise(provinceWhere({}));
    const sheet = await desk.sheet({ counter: counter.id });
    await desk.reorganise(provinceWhere(ends));
    const cookie = await later(desk);
    const after = await desk.enter(typedFrom(sheet, { day: "2026-11-20" }), cookie);
    expect([after.status, faultsOf(after.json)]).toEqual([400, [{ place: "day", fault }]]);
    expect(await desk.responses()).toEqual([]);
    expect((await desk.enter(typedFrom(sheet, { day: "2026-11-19" }), cookie)).status).toBe(200);
  });

  test.each([
    ["was turned to practice before it began", { mode: "practice" }, "was printed for a wave that is practice now"],
    ["names its unit no more", { units: [{ unit: "xa-hai", returned: null }] }, "was printed for a wave that no longer asks at this unit"],
  ])("a sheet of a wave that %s counts for nothing", async (_, change, fault) => {
    await using desk = await aPaperDesk(engine);
    const put = async (changes: object) => {
      const { revision } = JSON.parse((await desk.get("/api/organisation/waves")).text);
      const wave = { id: "dot", name: counter.name, survey: hashOf(survey), mode: "live", first: "2026-11-20", last: "2026-11-30" };
      const units = [{ unit: "xa-mot", returned: null }];
      expect((await desk.ask("/api/organisation/waves", { revision, wave: { ...wave, units, ...changes } })).status).toBe(200);
    };
    await put({});
    const sheet = await desk.sheet({ wave: "dot" });
    await put(change);
    const { status, json } = await desk.enter(typedFrom(sheet, { day: "2026-11-20" }), await later(desk));
    expect([status, faultsOf(json)]).toEqual([400, [{ place: "sheet", fault }]]);
    expect(await desk.responses()).toEqual([]);
  });
});
