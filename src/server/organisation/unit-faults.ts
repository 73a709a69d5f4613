import type { CounterHistory, UnitHistory, UnitKind, UnitVersion } from "#protocol/units.ts";
import type { Fault } from "#survey/fault.ts";
import { beginOf, isOpen, isThere, versionOn } from "./unit-history.ts";

/** What is wrong with units through all time; `place` is the id of a unit. */
export function faultsOfUnits(units: readonly UnitHistory[]): Fault[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const faults = [...repeatedIds(units), ...units.flatMap((unit) => [...faultsOfTimes(unit), ...faultsOfEnd(unit, byId)])];
  // Times must be in order before a tree can be read from them.
  if (faults.length > 0) return faults;
  const days = [...new Set(daysOfChange(units))].toSorted();
  return firstOfEach(days.flatMap((day) => faultsOnDay(units, byId, day)));
}

function repeatedIds(units: readonly UnitHistory[]): Fault[] {
  const ids = units.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) < index);
  const counters = units.flatMap(({ id: unit, counters: all }) =>
    all.filter(({ id }, index) => all.findIndex((one) => one.id === id) < index).map(({ id }) => ({ unit, id })),
  );
  return [
    ...repeated.map((place) => ({ place, fault: "is the name of another unit, now or in the past; a name is never given again" })),
    ...counters.map(({ unit, id }) => ({ place: unit, fault: `has or had another counter «${id}»; a name is never given again` })),
  ];
}

function faultsOfTimes(unit: UnitHistory): Fault[] {
  const { id, versions, endedOn, counters } = unit;
  const faults: string[] = [];
  for (const [index, { from }] of versions.entries()) {
    const before = versions[index - 1];
    if (before && before.from >= from) faults.push(`has another change on ${before.from}, not before ${from}`);
  }
  const last = versions.at(-1);
  if (endedOn !== null && last && endedOn <= last.from) faults.push(`cannot end on ${endedOn}: something of it begins on ${last.from}`);
  faults.push(...counters.flatMap((counter) => faultsOfCounter(counter, beginOf(unit))));
  return faults.map((fault) => ({ place: id, fault }));
}

function faultsOfCounter({ id, from, endedOn }: CounterHistory, begin: string): string[] {
  if (from < begin) return [`has a counter «${id}» from ${from}, before it begins`];
  return endedOn !== null && endedOn <= from ? [`has a counter «${id}» that ends before it begins`] : [];
}

function faultsOfEnd({ id, endedOn, successor }: UnitHistory, byId: ReadonlyMap<string, UnitHistory>): Fault[] {
  if (successor === null) return [];
  if (endedOn === null) return [{ place: id, fault: "goes on, so nothing can succeed it" }];
  const heir = byId.get(successor);
  if (heir && successor !== id && isOpen(heir, endedOn)) return [];
  return [{ place: id, fault: `cannot be merged into «${successor}», which does not exist on ${endedOn}` }];
}

function* daysOfChange(units: readonly UnitHistory[]): Generator<string> {
  for (const { versions, endedOn, counters } of units) {
    for (const { from } of [...versions, ...counters]) yield from;
    if (endedOn !== null) yield endedOn;
  }
}

type Dated = Fault & { readonly day: string };

/** What is wrong with the tree of one day. Kinds descend with the tree, so that it never bites its own tail. */
function faultsOnDay(units: readonly UnitHistory[], byId: ReadonlyMap<string, UnitHistory>, day: string): Dated[] {
  return units
    .filter((unit) => isOpen(unit, day))
    .flatMap((unit) => {
      const version = versionOn(unit, day);
      const above = version.parent === null ? null : byId.get(version.parent);
      const faults = above === null ? [] : faultsBelow(version, above && isOpen(above, day) ? versionOn(above, day) : undefined);
      const hasCounters = unit.counters.some((counter) => isThere(counter, day));
      if (hasCounters && !version.serves) faults.push("has counters, but does not serve citizens");
      return faults.map((fault) => ({ place: unit.id, fault, day }));
    });
}

/** The national order since 2025 (Luật Tổ chức chính quyền địa phương 72/2025/QH15): a province, and communes below it. */
const rankOf: Readonly<Record<UnitKind, number>> = { province: 0, department: 1, commune: 1, desk: 2 };

function faultsBelow({ parent, kind }: UnitVersion, above: UnitVersion | undefined): string[] {
  if (!above) return [`cannot stand below «${parent}», which does not exist then`];
  if (rankOf[above.kind] >= rankOf[kind]) return [`is a ${kind} and cannot stand below «${parent}», a ${above.kind}`];
  return above.serves ? [`cannot stand below «${parent}», which serves citizens itself`] : [];
}

/** Each fault once, with the first day it shows. */
function firstOfEach(faults: readonly Dated[]): Fault[] {
  const byText = Map.groupBy(faults, ({ place, fault }) => `${place} ${fault}`);
  return [...byText.values()].flatMap(([first]) => (first ? [{ place: first.place, fault: `${first.fault}, from ${first.day}` }] : []));
}
