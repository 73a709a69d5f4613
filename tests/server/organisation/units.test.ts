import { expect, test } from "vitest";
import type { UnitChange, UnitHistory } from "#protocol/units.ts";
import { changedUnits } from "../../../src/server/organisation/change-units.ts";
import { sinceEver, versionOn } from "../../../src/server/organisation/unit-history.ts";
import { treeNow, treeThen, unitsBelow } from "../../../src/server/organisation/unit-tree.ts";

const name = (vi: string) => ({ vi, en: vi });
const counter = (number: number) => ({ id: `quay-${number}`, name: name(`Quầy ${number}`) });

/** A province with two communes, each a desk with a counter. */
const province: readonly UnitHistory[] = [
  sinceEver({ id: "tinh", name: name("Tỉnh"), kind: "province", parent: null, serves: false, counters: [] }),
  sinceEver({ id: "xa-a", name: name("Xã A"), kind: "commune", parent: "tinh", serves: true, counters: [counter(1)] }),
  sinceEver({ id: "xa-b", name: name("Xã B"), kind: "commune", parent: "tinh", serves: true, counters: [] }),
];

const addC: UnitChange = {
  change: "add",
  id: "xa-c",
  from: "2026-07-01",
  name: name("Xã C"),
  kind: "commune",
  parent: "tinh",
  serves: true,
  counters: [counter(1)],
};
const mergeIntoC: UnitChange = { change: "merge", ids: ["xa-a", "xa-b"], into: "xa-c", from: "2026-07-01" };

function after(...changes: UnitChange[]): readonly UnitHistory[] {
  const changed = changedUnits(province, changes);
  if ("faults" in changed) throw new Error(JSON.stringify(changed.faults));
  return changed.units;
}

const unitOf = (units: readonly UnitHistory[], id: string) => units.find((unit) => unit.id === id) ?? expect.fail(id);

test("a unit that is renamed keeps its old name in the past", () => {
  const units = after({ change: "rename", id: "xa-a", from: "2026-07-01", name: name("Phường A") });
  const unit = unitOf(units, "xa-a");
  expect([versionOn(unit, "2026-06-30").name.vi, versionOn(unit, "2026-07-01").name.vi]).toEqual(["Xã A", "Phường A"]);
});

test("communes merged into another are gone from that day on, and count for it by today's tree only", () => {
  const units = after(addC, mergeIntoC);
  expect(unitOf(units, "xa-a")).toMatchObject({ endedOn: "2026-07-01", successor: "xa-c", counters: [{ endedOn: "2026-07-01" }] });
  expect([...treeThen(units, "2026-06-15").open]).toEqual(["tinh", "xa-a", "xa-b"]);
  expect([...treeThen(units, "2026-07-01").open]).toEqual(["tinh", "xa-c"]);
  expect([...unitsBelow(treeThen(units, "2026-08-01"), "xa-c")]).toEqual(["xa-c"]);
  expect([...unitsBelow(treeNow(units, "2026-08-01"), "xa-c")]).toEqual(["xa-c", "xa-a", "xa-b"]);
  expect([...unitsBelow(treeNow(units, "2026-06-30"), "xa-c")]).toEqual(["xa-c"]);
});

test("desks below a merged commune go on below the one it was merged into", () => {
  const desk: UnitChange = {
    change: "add",
    id: "diem-a",
    from: "2026-01-01",
    name: name("Điểm A"),
    kind: "desk",
    parent: "xa-a",
    serves: true,
    counters: [],
  };
  const units = after(
    { change: "end-counter", unit: "xa-a", counter: "quay-1", from: "2026-01-01" },
    { change: "turn-into", id: "xa-a", from: "2026-01-01", kind: "commune", serves: false },
    desk,
    { ...addC, serves: false, counters: [] },
    mergeIntoC,
  );
  expect(versionOn(unitOf(units, "diem-a"), "2026-06-30").parent).toBe("xa-a");
  expect(versionOn(unitOf(units, "diem-a"), "2026-07-01").parent).toBe("xa-c");
});

test("a counter that is gone leaves its place to one of another name", () => {
  const units = after(
    { change: "end-counter", unit: "xa-a", counter: "quay-1", from: "2026-03-01" },
    { change: "add-counter", unit: "xa-a", from: "2026-03-01", counter: counter(2) },
  );
  expect(unitOf(units, "xa-a").counters.map(({ id, endedOn }) => [id, endedOn])).toEqual([
    ["quay-1", "2026-03-01"],
    ["quay-2", null],
  ]);
});

test.each<[string, readonly UnitChange[], string]>([
  ["a name that was given before", [{ ...addC, id: "xa-a" }], "never given again"],
  [
    "a counter's name that was given before",
    [{ change: "add-counter", unit: "xa-a", from: "2026-07-01", counter: counter(1) }],
    "never given again",
  ],
  [
    "a unit below one that is not there yet",
    [addC, { change: "move", id: "xa-a", from: "2026-06-01", parent: "xa-c" }],
    "does not exist then, from 2026-06-01",
  ],
  ["a unit below one that ends", [addC, { change: "end", id: "tinh", from: "2026-08-01" }], "does not exist then, from 2026-08-01"],
  [
    "a unit below itself",
    [{ change: "move", id: "xa-a", from: "2026-07-01", parent: "xa-a" }],
    "is a commune and cannot stand below «xa-a», a commune",
  ],
  [
    "a province below its commune",
    [{ change: "move", id: "tinh", from: "2026-07-01", parent: "xa-a" }],
    "is a province and cannot stand below",
  ],
  ["a desk below a unit that serves itself", [{ ...addC, kind: "desk", parent: "xa-a" }], "serves citizens itself"],
  ["a merger into a unit that is not there", [mergeIntoC], "cannot be merged into «xa-c», which does not exist on 2026-07-01"],
  ["a merger into itself", [{ ...mergeIntoC, into: "xa-a" }], "cannot be merged into itself"],
  [
    "a change before a change",
    [
      { change: "rename", id: "xa-a", from: "2026-07-01", name: name("A") },
      { change: "rename", id: "xa-a", from: "2026-06-01", name: name("A") },
    ],
    "nothing before that day",
  ],
  [
    "a change after the end",
    [
      { change: "end", id: "xa-a", from: "2026-07-01" },
      { change: "rename", id: "xa-a", from: "2026-07-02", name: name("A") },
    ],
    "is no more since 2026-07-01",
  ],
  [
    "two ends",
    [
      { change: "end", id: "xa-a", from: "2026-07-01" },
      { change: "end", id: "xa-a", from: "2026-08-01" },
    ],
    "is no more since 2026-07-01",
  ],
  [
    "counters where nobody is served",
    [{ change: "turn-into", id: "xa-a", from: "2026-07-01", kind: "commune", serves: false }],
    "does not serve citizens",
  ],
  ["what is unknown", [{ change: "end", id: "xa-z", from: "2026-07-01" }], "there is no unit «xa-z»"],
])("%s is refused with a sentence that says why", (_, changes, fault) => {
  const changed = changedUnits(province, changes);
  if (!("faults" in changed)) throw new Error("was allowed");
  expect(changed.faults.map((one) => one.fault).join("; ")).toContain(fault);
});
