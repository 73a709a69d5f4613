import type { Catalogue } from "#protocol/results.ts";
import type { Choice } from "#dashboard/frame/choice.ts";
import { hasUnitsBelow } from "#dashboard/frame/tree.ts";

/** The units above one, the highest first and itself last; without the organisation, which is above all of them. */
export function wayTo(unit: string | null, { units, organisation }: Catalogue): readonly string[] {
  const way: string[] = [];
  for (let id = unit; id !== null && id !== organisation.id && !way.includes(id); id = parentOf(id, units)) way.unshift(id);
  return way;
}

/**
 * Where the name of a row leads. A unit: to its own units, and where it has none to its fields. Any other value: to the units
 * that make it up, and where there are none to what is not good about it. Null for what the unit asked about counted itself:
 * nothing else can be asked of that alone.
 */
export function wayInto(key: string, choice: Choice, catalogue: Catalogue): Partial<Choice> | null {
  if (choice.by === "unit") {
    if (key === (choice.unit ?? catalogue.organisation.id)) return null;
    if (hasUnitsBelow(key, catalogue)) return { unit: key };
    return choice.only === null ? { unit: key, by: "field" } : { view: "items", unit: key };
  }
  const only = { by: choice.by, value: key };
  return hasUnitsBelow(choice.unit, catalogue) && choice.by !== "counter" ? { by: "unit", only } : { view: "items", by: "unit", only };
}

function parentOf(id: string, units: Catalogue["units"]): string | null {
  return units.find((unit) => unit.id === id)?.parent ?? null;
}
