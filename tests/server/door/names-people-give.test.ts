import { describe, expect, test } from "vitest";
import { Problem } from "#protocol/problem.ts";
import { aSurvey, hashOf } from "../../support/a-survey.ts";
import { engines, openDeskOn } from "../open-desk.ts";

const survey = aSurvey();
const from = "2026-12-01";
const named = (vi: string) => ({ vi, en: "x" });
const wave = {
  id: "dot-1",
  survey: hashOf(survey),
  first: from,
  last: "2026-12-14",
  mode: "live",
  units: [{ unit: "xa-mot", returned: 1 }],
};

/** A call for each kind of name, with the place the name has in it. */
const calls: readonly (readonly [path: string, place: string, body: (name: string) => object])[] = [
  [
    "organisation/units",
    "changes[0].name.vi",
    (name) => ({ revision: 0, changes: [{ change: "rename", id: "xa-mot", from, name: named(name) }] }),
  ],
  [
    "organisation/procedures",
    "fields[0].name.vi",
    (name) => ({ revision: 0, fields: [{ id: "tax", name: named(name), from, endedOn: null }], procedures: [] }),
  ],
  ["organisation/waves", "wave.name.vi", (name) => ({ revision: 0, wave: { ...wave, name: named(name) } })],
  ["organisation/settings", "organisation.vi", (name) => ({ revision: 0, organisation: named(name), common: {} })],
  [
    "organisation/settings/desk",
    "given.hotline.text.vi",
    (name) => ({ revision: 0, unit: null, given: { hotline: { text: named(name), checkedOn: null } } }),
  ],
  [
    "organisation/lists",
    "csv",
    (name) => ({ about: "units", csv: `id,name,kind,parent\nxa-ba,${name},xa,tinh\n`, from, whole: false, revision: 0 }),
  ],
  ["devices/enrolment", "name", (name) => ({ name, places: [{ unit: "xa-mot", counters: null }] })],
  ["accounts", "personName", (name) => ({ name: "nguyen", personName: name, role: "staff", unit: null })],
];

describe.each(engines)("on %s", { timeout: 60_000 }, (engine) => {
  test.each(["Xã\u0000Một", "Xã \ud83d", "\udc00 Một"])(
    "a name that cannot be kept is refused wherever people give one: %j",
    async (name) => {
      await using desk = await openDeskOn(engine, { survey });
      for (const [path, place, body] of calls) {
        const { status, json } = await desk.ask(`/api/${path}`, body(name));
        expect([path, status, Problem.parse(json).faults]).toEqual([path, 400, [{ place, fault: "has a character that cannot be kept" }]]);
      }
      expect(desk.day.broken).toBe(0);
    },
  );

  test("every other letter is kept as it was typed", async () => {
    await using desk = await openDeskOn(engine, { survey });
    const { status, json } = await desk.ask("/api/organisation/units", calls[0]?.[2]("Xã 😀 \u0001\uffff Một") ?? {});
    expect([status, JSON.stringify(json).includes("Xã 😀 \\u0001\uffff Một")]).toEqual([200, true]);
  });
});
