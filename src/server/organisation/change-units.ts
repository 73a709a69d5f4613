import type { UnitChange, UnitHistory, UnitVersion } from "#protocol/units.ts";
import type { Fault } from "#survey/fault.ts";
import { faultsOfUnits } from "./unit-faults.ts";
import { isOpen, isThere, versionOn } from "./unit-history.ts";

type Units = readonly UnitHistory[];
type Changed = { readonly units: Units } | { readonly faults: readonly Fault[] };

/** The units after these changes, one after another, or what is wrong with them. */
export function changedUnits(before: Units, changes: readonly UnitChange[]): Changed {
  let units = before;
  for (const [index, change] of changes.entries()) {
    const after = changed(units, change);
    if (typeof after === "string") return { faults: [{ place: `changes[${index}]`, fault: after }] };
    units = after;
  }
  const faults = faultsOfUnits(units);
  return faults.length > 0 ? { faults } : { units };
}

/** The units after one change, or a sentence on why it cannot be. */
function changed(units: Units, change: UnitChange): Units | string {
  if (change.change === "add") return [...units, added(change)];
  if (change.change === "merge") return merged(units, change);
  if (change.change === "end") return withUnit(units, change.id, (unit) => ended(unit, change.from, null));
  if ("unit" in change) return withCounters(units, change);
  return withUnit(units, change.id, (unit) => withVersion(unit, change.from, memberOf(change)));
}

type Change<Name extends UnitChange["change"]> = Extract<UnitChange, { readonly change: Name }>;

function added({ id, from, name, kind, parent, serves, counters }: Change<"add">): UnitHistory {
  return {
    id,
    versions: [{ from, name, kind, parent, serves }],
    endedOn: null,
    successor: null,
    counters: counters.map((counter) => ({ ...counter, from, endedOn: null })),
  };
}

function memberOf(change: Change<"rename" | "move" | "turn-into">): Partial<UnitVersion> {
  if (change.change === "rename") return { name: change.name };
  return change.change === "move" ? { parent: change.parent } : { kind: change.kind, serves: change.serves };
}

/** From that day on different; a version that begins on the same day is corrected. Earlier versions never change. */
function withVersion(unit: UnitHistory, from: string, member: Partial<UnitVersion>): UnitHistory | string {
  const last = unit.versions.at(-1);
  if (last && last.from > from) return `«${unit.id}» changes or begins on ${last.from}; nothing before that day can be changed any more`;
  if (unit.endedOn !== null && unit.endedOn <= from) return `«${unit.id}» is no more since ${unit.endedOn}`;
  const earlier = unit.versions.filter((version) => version.from < from);
  return { ...unit, versions: [...earlier, { ...versionOn(unit, from), ...member, from }] };
}

function ended(unit: UnitHistory, from: string, successor: string | null): UnitHistory | string {
  if (unit.endedOn !== null) return `«${unit.id}» is no more since ${unit.endedOn}`;
  return { ...unit, endedOn: from, successor, counters: unit.counters.map((counter) => closedBy(counter, from)) };
}

function closedBy<Counter extends { readonly endedOn: string | null }>(counter: Counter, day: string): Counter {
  return counter.endedOn === null || counter.endedOn > day ? { ...counter, endedOn: day } : counter;
}

/** The merged units end, and what stands below them goes on below the other. */
function merged(units: Units, { ids, into, from }: Change<"merge">): Units | string {
  let after: Units | string = units;
  for (const id of ids) {
    if (id === into) return `«${id}» cannot be merged into itself`;
    after = withUnit(after, id, (unit) => ended(unit, from, into));
    if (typeof after === "string") return after;
    const below: Units = after.filter((unit) => isOpen(unit, from) && versionOn(unit, from).parent === id);
    for (const child of below) {
      after = withUnit(after, child.id, (unit) => withVersion(unit, from, { parent: into }));
      if (typeof after === "string") return after;
    }
  }
  return after;
}

function withCounters(units: Units, change: Change<"add-counter" | "rename-counter" | "end-counter">): Units | string {
  return withUnit(units, change.unit, (unit) => {
    if (change.change === "add-counter") {
      return { ...unit, counters: [...unit.counters, { ...change.counter, from: change.from, endedOn: null }] };
    }
    const counter = unit.counters.find(({ id }) => id === change.counter);
    if (!counter) return `«${unit.id}» has no counter «${change.counter}»`;
    if (change.change === "end-counter" && !isThere(counter, change.from)) return `«${counter.id}» is not there on ${change.from}`;
    const other = change.change === "rename-counter" ? { ...counter, name: change.name } : { ...counter, endedOn: change.from };
    return { ...unit, counters: unit.counters.map((one) => (one === counter ? other : one)) };
  });
}

function withUnit(units: Units, id: string, change: (unit: UnitHistory) => UnitHistory | string): Units | string {
  const unit = units.find((one) => one.id === id);
  if (!unit) return `there is no unit «${id}»`;
  const other = change(unit);
  return typeof other === "string" ? other : units.map((one) => (one === unit ? other : one));
}
