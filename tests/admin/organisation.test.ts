import { array, assert, constantFrom, integer, property, record, string, tuple } from "fast-check";
import { expect, test } from "vitest";
import type { Target } from "#protocol/targets.ts";
import { csvOf } from "#ui/csv.ts";
import { faultInWords } from "../../src/admin/lists/fault-in-words.ts";
import { ownId } from "../../src/admin/places/own-id.ts";
import { differencesIn } from "../../src/admin/revised/differences.ts";
import { rebased } from "../../src/admin/revised/rebased.ts";
import { merged } from "../../src/admin/targets/draft.ts";
import { percentIn, percentText } from "../../src/admin/targets/percent.ts";
import { changesOf } from "../../src/admin/units/changes-of.ts";
import { historyOf } from "../../src/admin/units/history.ts";
import { inWords } from "../../src/admin/units/in-words.ts";
import { firstPlan } from "../../src/admin/units/plan.ts";
import type { Telling } from "../../src/admin/units/telling.ts";
import { unitsAsList } from "../../src/admin/units/unit-list.ts";
import { rebasedWave } from "../../src/admin/waves/wave-draft.ts";
import { returnedIn } from "../../src/admin/waves/totals.ts";
import { units as province } from "../../src/server/demo/province.ts";
import { changedUnits } from "../../src/server/organisation/change-units.ts";
import { readList } from "../../src/server/organisation/lists/read-list.ts";
import { takeUnits } from "../../src/server/organisation/lists/list-of-units.ts";
import { idPattern } from "#survey/definition.ts";
import { cellsOf, isFormula } from "../support/spreadsheet-cells.ts";

const today = "2026-11-21";
const directory = { revision: 1, units: province, today };
const telling: Telling = { units: province, read: ({ vi }) => vi, kindName: (kind) => kind, language: "vi" };
const sentences = (changes: Parameters<typeof inWords>[0]) => inWords(changes, telling).map(({ key, values }) => [key, values]);

test("the list an organisation downloads changes nothing when it is taken in again", () => {
  const { told } = takeUnits(province, { csv: unitsAsList(province, today), from: today, whole: true });
  expect(told).toEqual({ added: [], changed: [], ended: [], unchanged: province.length, faults: [] });
});

test("no cell of a list is taken for a formula, and what else is written comes back as it was", () => {
  expect(csvOf([["=1+1", "+84", "-5", "@x", "a;b", 'he said "x"']])).toBe(`\uFEFF'=1+1;'+84;-5;'@x;"a;b";"he said ""x"""\r\n`);
  const columns = { id: { headings: ["id"], needed: true }, name: { headings: ["name"], needed: true } } as const;
  const begin = constantFrom("", "a", "=", "+", "-", "@", "\t", "\r", "'", "'=", "''-", "'a");
  const words = tuple(begin, string({ unit: "grapheme" })).map(([first, text]) =>
    `${first}${text}z`.normalize("NFC").replace(/^[ \n\v\f\p{Z}\uFEFF]+/u, ""),
  );
  assert(
    property(array(record({ id: words, name: words }), { minLength: 1 }), (rows) => {
      const { rows: read, faults } = readList(csvOf([["id", "name"], ...rows.map(({ id, name }) => [id, name])]), columns);
      expect(faults).toEqual([]);
      expect(read.map(({ cell }) => ({ id: cell("id"), name: cell("name") }))).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

test("nor is any part of a text, by whatever sign a spreadsheet of another country parts cells", () => {
  const begin = constantFrom("=", "+", "-", "@", "'=", "＝", "a", "1");
  const between = constantFrom(",", ";", "\t", "\n", "\r\n", '",', ',"', '"', " ");
  const text = array(tuple(begin, between, begin), { minLength: 1, maxLength: 3 }).map((parts) => parts.flat().join(""));
  assert(
    property(array(array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }), (rows) => {
      expect(cellsOf(csvOf(rows)).filter(isFormula)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("an apostrophe somebody wrote himself is left where it is", () => {
  const columns = { name: { headings: ["name"], needed: true } } as const;
  const { rows } = readList("name\n'Ốp la'\n'tHof\n'=1\n", columns);
  expect(rows.map(({ cell }) => cell("name"))).toEqual(["'Ốp la'", "'tHof", "=1"]);
});

test("a code made of any name is one the endpoint takes, and nobody has had it", () => {
  assert(
    property(string({ unit: "grapheme" }), array(string()), (name, taken) => {
      const known = [...taken, ownId(name, taken)];
      const id = ownId(name, known);
      expect(id).toMatch(idPattern);
      expect(id.length).toBeLessThanOrEqual(60);
      expect(known).not.toContain(id);
    }),
  );
  expect(ownId("Phường Đông Hải", [])).toBe("phuong-dong-hai");
});

test("whatever plan is made for two communes, the endpoint takes what it comes to, and its words name both", () => {
  const communes = province.filter(({ versions }) => versions[0]?.kind === "commune").map(({ id }) => id);
  assert(
    property(constantFrom(...communes), constantFrom(...communes), integer({ min: 1, max: 28 }), (one, other, day) => {
      if (one === other) return;
      const deed = { deed: "merge", unit: one } as const;
      const from = `2027-02-${String(day).padStart(2, "0")}`;
      const plan = { ...firstPlan(deed, directory), from, others: [other], name: { vi: "Xã Gộp", en: "" } };
      const changes = changesOf(deed, plan, province);
      const after = changedUnits(province, changes);
      if ("faults" in after) throw new Error(JSON.stringify(after.faults));
      const there = (id: string) =>
        after.units.find((found) => found.id === id)?.counters.filter(({ endedOn }) => endedOn === null).length ?? 0;
      const had = province.filter(({ id }) => id === one || id === other).reduce((sum, { counters }) => sum + counters.length, 0);
      expect(there("xa-gop")).toBe(had);
      expect(sentences(changes)[0]?.[0]).toBe("does.merge");
    }),
  );
});

test("a plan that says too little comes to nothing", () => {
  const deed = { deed: "merge", unit: "xa-long-son" } as const;
  const plan = firstPlan(deed, directory);
  expect(changesOf(deed, { ...plan, name: { vi: "Xã Gộp", en: "" } }, province)).toEqual([]);
  expect(changesOf(deed, { ...plan, others: ["xa-yen-mo"] }, province)).toEqual([]);
  expect(changesOf({ deed: "rename", unit: "xa-long-son" }, { ...plan, from: "" }, province)).toEqual([]);
});

test("a merger into a unit there is moves counters along and keeps what was counted", () => {
  const deed = { deed: "merge", unit: "xa-yen-mo" } as const;
  const plan = { ...firstPlan(deed, directory), from: "2027-01-05", into: "xa-vinh-quang" };
  const told = sentences(changesOf(deed, plan, province));
  expect(told.map(([key]) => key)).toEqual([
    "does.merge-into",
    "does.counters-move",
    "does.results-stay",
    "does.half-month",
    "does.tablets",
  ]);
  expect(told[3]?.[1]).toEqual({ day: "15/01/2027" });
});

test("the history of a unit tells what happened, the newest first", () => {
  const after = changedUnits(province, [
    { change: "rename", id: "xa-vinh-quang", from: "2026-03-01", name: { vi: "Xã Vinh Quang", en: "Vinh Quang" } },
    { change: "merge", ids: ["xa-yen-mo"], into: "xa-vinh-quang", from: "2026-07-01" },
  ]);
  if ("faults" in after) throw new Error("the changes are wrong");
  const taker = after.units.find(({ id }) => id === "xa-vinh-quang");
  const history = taker ? historyOf(taker, { ...telling, units: after.units }) : [];
  expect(history.map(({ day, sentence }) => [day, sentence.key])).toEqual([
    ["01/07/2026", "was.took-over"],
    ["01/03/2026", "was.renamed"],
    [null, "was.begun"],
  ]);
});

test("every fault the endpoint finds in a list or a change of units has words here", () => {
  const csv = "id,name,kind,parent\nA,a,xa,nam-son\nb,,xa,nam-son\nc,c,ấp,nam-son\nd,d,xa,z\ne,e,xa,so-tu-phap\nf,f,tinh,nam-son\n";
  const { told } = takeUnits(province, { csv, from: today, whole: false });
  const changes = [{ change: "end", id: "nam-son", from: "2027-01-01" } as const];
  const after = changedUnits(province, changes);
  const faults = [
    ...told.faults.map(({ fault }) => fault),
    ...("faults" in after ? after.faults.map(({ place, fault }) => `«${place}» ${fault}`) : []),
  ];
  expect(faults.length).toBeGreaterThan(6);
  expect(faults.filter((fault) => faultInWords(fault) === null)).toEqual([]);
});

const entry = record({ a: integer(), b: string(), c: array(integer()) });

test("of two who change the same, each keeps what he changed, and the second where both did", () => {
  assert(
    property(entry, entry, entry, (base, mine, theirs) => {
      const both = rebased(base, mine, theirs);
      for (const name of ["a", "b", "c"] as const) {
        const isMine = JSON.stringify(mine[name]) !== JSON.stringify(base[name]);
        expect(both[name]).toEqual(isMine ? mine[name] : theirs[name]);
      }
      expect(rebased(base, base, theirs)).toEqual(theirs);
      expect(rebased(base, mine, base)).toEqual(mine);
    }),
  );
});

const fact = (is: string) => [{ what: "tên", is }];

test("what others changed is told by name, with what it was and what it is", () => {
  const before = [
    { id: "a", name: "A", facts: fact("A") },
    { id: "b", name: "B", facts: fact("B") },
  ];
  const after = [
    { id: "a", name: "A2", facts: fact("A2") },
    { id: "c", name: "C", facts: fact("C") },
  ];
  expect(differencesIn(before, after)).toEqual([
    { id: "a", name: "A2", change: "changed", facts: [{ what: "tên", was: "A", is: "A2" }] },
    { id: "c", name: "C", change: "added", facts: [] },
    { id: "b", name: "B", change: "gone", facts: [] },
  ]);
});

test.each([
  ["85", 8500],
  ["86,5", 8650],
  ["86,05 %", 8605],
  ["100", 10_000],
  ["100,01", null],
  ["86,555", null],
  ["-1", null],
  ["", null],
])("the percentage «%s» is %s hundredths", (text, hundredths) => expect(percentIn(text)).toBe(hundredths));

test("a percentage reads back as it was written, in both languages", () => {
  assert(
    property(integer({ min: 0, max: 10_000 }), constantFrom("vi" as const, "en" as const), (hundredths, language) => {
      expect(percentIn(percentText(hundredths, language))).toBe(hundredths);
    }),
  );
});

test.each([
  ["2.000", 2000],
  ["2,000", 2000],
  ["12 345", 12_345],
  ["", null],
  ["1,5", undefined],
  ["10000001", undefined],
])("of results returned «%s» is %s", (text, number) => expect(returnedIn(text)).toBe(number));

const target = (id: string, percent: number): Target => ({
  id,
  figure: { kind: "overall" },
  units: null,
  fields: null,
  year: 2026,
  percent,
});

test("two who add a target of the same name keep both; what both left alone stays", () => {
  const base = [target("a", 1)];
  const mine = [target("a", 1), target("new", 2)];
  expect(merged({ base, mine }, [target("a", 5), target("new", 3)])).toEqual([target("a", 5), target("new", 3), target("new-2", 2)]);
  expect(merged({ base, mine: [] }, [target("a", 5), target("b", 1)])).toEqual([target("b", 1)]);
  expect(merged({ base, mine: [target("a", 9)] }, [])).toEqual([target("a", 9)]);
});

const unit = (id: string, returned: number | null) => ({ unit: id, returned });

test("who changes the units of a wave keeps the numbers somebody else brought in meanwhile", () => {
  const wave = (...units: ReturnType<typeof unit>[]) => ({
    id: "w",
    name: { vi: "W", en: "W" },
    survey: "0".repeat(64),
    units,
    first: "2026-12-01",
    last: "2026-12-14",
    mode: "live" as const,
  });
  const base = wave(unit("a", null), unit("b", null));
  const mine = wave(unit("a", null), unit("c", null));
  const theirs = wave(unit("a", 7), unit("b", 8), unit("d", 9));
  expect(rebasedWave(base, mine, theirs).units).toEqual([unit("a", 7), unit("d", 9), unit("c", null)]);
});
