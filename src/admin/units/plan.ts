import type { UnitHistory, UnitKind } from "#protocol/units.ts";
import type { LocalizedText } from "#survey/definition.ts";
import { beginOf, versionOn } from "#admin/places/unit-on.ts";
import type { Deed } from "./deed.ts";
import { type Directory, unitIn } from "./directory.ts";

/** What a form about units holds while somebody fills it in; each deed reads its parts of it. */
export type Plan = {
  readonly from: string;
  readonly name: LocalizedText;
  /** Empty: made of the name. */
  readonly id: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly serves: boolean;
  readonly counters: number;
  /** The units merged with the one in hand. */
  readonly others: readonly string[];
  /** The unit they become; null: a new one with this name. */
  readonly into: string | null;
};

const blank = { vi: "", en: "" };

/** How a form begins: as the unit is. */
export function firstPlan(deed: Deed, { units, today }: Directory): Plan {
  const common = { id: "", counters: 1, others: [], into: null };
  const unit = deed.deed === "add" ? undefined : unitIn(units, deed.unit);
  if (!unit) return { ...common, from: today, name: blank, kind: kindBelow(deed, units), parent: parentOf(deed), serves: true };
  const from = firstDayFor(unit, today);
  const { kind, parent, serves } = versionOn(unit, from);
  return { ...common, from, name: firstName(deed, unit, from), kind, parent, serves };
}

function parentOf(deed: Deed): string | null {
  return deed.deed === "add" ? deed.parent : null;
}

/** The name there is, to be changed; none where something new is named. */
function firstName(deed: Deed, unit: UnitHistory, day: string): LocalizedText {
  if ("counter" in deed) return unit.counters.find(({ id }) => id === deed.counter)?.name ?? blank;
  return deed.deed === "rename" ? versionOn(unit, day).name : blank;
}

/** What stands below a province is a commune nearly always, below all else a desk. */
function kindBelow(deed: Deed, units: readonly UnitHistory[]): UnitKind {
  const parent = deed.deed === "add" && deed.parent !== null ? unitIn(units, deed.parent) : undefined;
  const kind = parent?.versions.at(-1)?.kind ?? "province";
  return kind === "province" ? "commune" : "desk";
}

/** The first day something new can begin at a unit: earlier versions never change. */
function firstDayFor(unit: UnitHistory, today: string): string {
  const last = unit.versions.at(-1)?.from ?? beginOf(unit);
  return last > today ? last : today;
}
