import type { UnitChange, UnitHistory, UnitVersion } from "#protocol/units.ts";
import { isThere } from "#admin/places/day.ts";
import { ownId } from "#admin/places/own-id.ts";
import { isOpen, versionOn } from "#admin/places/unit-on.ts";
import { wholeName } from "#admin/places/whole-name.ts";
import type { Deed, OfCounter, OfUnit } from "./deed.ts";
import { unitIn } from "./directory.ts";
import type { Plan } from "./plan.ts";

/** The changes a plan comes to; empty as long as something of it is not said. */
export function changesOf(deed: Deed, plan: Plan, units: readonly UnitHistory[]): readonly UnitChange[] {
  if (plan.from === "") return [];
  if (deed.deed === "add") return addition(plan, units);
  if (deed.deed === "merge") return merger(deed.unit, plan, units);
  if ("counter" in deed) return ofCounter(deed, plan);
  return ofUnit(deed, plan, units);
}

function addition(plan: Plan, units: readonly UnitHistory[]): UnitChange[] {
  const { from, kind, parent, serves } = plan;
  const name = wholeName(plan.name);
  if (name.vi === "") return [];
  const id = plan.id === "" ? idFor(name.vi, units) : plan.id;
  const counters = serves ? numbered(plan.counters) : [];
  return [{ change: "add", id, name, kind, parent, serves, counters, from }];
}

function numbered(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: `quay-${index + 1}`,
    name: { vi: `Quầy ${index + 1}`, en: `Counter ${index + 1}` },
  }));
}

/** The id a unit of this name gets. */
export function idFor(name: string, units: readonly UnitHistory[]): string {
  return ownId(
    name,
    units.map(({ id }) => id),
  );
}

function ofUnit({ deed, unit: id }: OfUnit, plan: Plan, units: readonly UnitHistory[]): UnitChange[] {
  const { from, kind, serves, parent } = plan;
  const name = wholeName(plan.name);
  if (deed === "move") return [{ change: deed, id, from, parent }];
  if (deed === "turn-into") return [{ change: deed, id, from, kind, serves }];
  if (deed === "end") return [{ change: deed, id, from }];
  if (name.vi === "") return [];
  if (deed === "rename") return [{ change: deed, id, from, name }];
  const taken = unitIn(units, id)?.counters.map((counter) => counter.id) ?? [];
  return [{ change: deed, unit: id, from, counter: { id: ownId(name.vi, taken), name } }];
}

function ofCounter({ deed, unit, counter }: OfCounter, plan: Plan): UnitChange[] {
  if (deed === "end-counter") return [{ change: deed, unit, counter, from: plan.from }];
  const name = wholeName(plan.name);
  return name.vi === "" ? [] : [{ change: deed, unit, counter, name }];
}

/** Several units become one, an existing or a new one; their counters go on there under names of their own. */
function merger(id: string, plan: Plan, units: readonly UnitHistory[]): UnitChange[] {
  const all = units.filter((unit) => (unit.id === id || plan.others.includes(unit.id)) && isOpen(unit, plan.from));
  const heir = plan.into === null ? undefined : unitIn(units, plan.into);
  if (heir) return intoOld(all, heir, plan.from);
  const name = wholeName(plan.name);
  const [model] = all;
  if (!model || all.length < 2 || name.vi === "") return [];
  return intoNew(all, { ...versionOn(model, plan.from), name, id: idFor(name.vi, units) }, plan.from);
}

function intoOld(all: readonly UnitHistory[], heir: UnitHistory, from: string): UnitChange[] {
  const merged = all.filter(({ id }) => id !== heir.id);
  if (merged.length === 0) return [];
  const counters = versionOn(heir, from).serves ? takenOver(merged, heir, from) : [];
  const added = counters.map((counter) => ({ change: "add-counter", unit: heir.id, from, counter }) as const);
  return [{ change: "merge", ids: idsOf(merged), into: heir.id, from }, ...added];
}

function intoNew(merged: readonly UnitHistory[], heir: UnitVersion & { readonly id: string }, from: string): UnitChange[] {
  const counters = heir.serves ? takenOver(merged, undefined, from) : [];
  return [
    { ...heir, change: "add", from, counters },
    { change: "merge", ids: idsOf(merged), into: heir.id, from },
  ];
}

function idsOf(units: readonly UnitHistory[]): string[] {
  return units.map(({ id }) => id);
}

/** The counters of merged units as they go on: two of one name are told apart by where they come from. */
function takenOver(merged: readonly UnitHistory[], heir: UnitHistory | undefined, from: string) {
  const moving = merged.flatMap((unit) =>
    unit.counters.filter((counter) => isThere(counter, from)).map(({ name }) => ({ name, of: versionOn(unit, from).name })),
  );
  const names = [...moving, ...(heir?.counters ?? [])].map(({ name }) => name.vi);
  const taken = new Set(heir?.counters.map(({ id }) => id));
  return moving.map(({ name, of }) => {
    const isAlone = names.filter((one) => one === name.vi).length === 1;
    const own = isAlone ? name : { vi: `${name.vi} (${of.vi})`, en: `${name.en} (${of.en})` };
    const id = ownId(own.vi, taken);
    taken.add(id);
    return { id, name: own };
  });
}
