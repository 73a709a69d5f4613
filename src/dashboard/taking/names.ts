import type { Catalogue, Results } from "#protocol/results.ts";
import { dimensions } from "#protocol/selection.ts";
import { valueName } from "#dashboard/frame/dimension-values.ts";
import { periodName, unitName } from "#dashboard/frame/names.ts";
import type { Voice } from "#dashboard/frame/voice.ts";

/** How people call a unit or a field; null is all of them. */
export function nameOf(catalogue: Catalogue, voice: Voice): (what: "unit" | "field", id: string | null) => string {
  return (what, id) => {
    if (what === "unit") return unitName(id, catalogue, voice);
    return id === null ? "" : (valueName("field", id, { catalogue, voice }) ?? id);
  };
}

/** How people call a row of a divided answer: unit, value or period. */
export function rowName({ query }: Pick<Results, "query">, catalogue: Catalogue, voice: Voice): (key: string) => string {
  const by = dimensions.find((dimension) => dimension === query.groupBy);
  if (by !== undefined) return (key) => valueName(by, key, { catalogue, voice }) ?? key;
  if (query.groupBy === "unit") return (key) => unitName(key, catalogue, voice);
  return (key) => periodName(key, voice);
}
