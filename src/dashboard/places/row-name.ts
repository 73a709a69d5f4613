import type { Catalogue, Results } from "#protocol/results.ts";
import { dimensions } from "#protocol/selection.ts";
import { divisions, type Division } from "#dashboard/frame/choice.ts";
import { valueName } from "#dashboard/frame/dimension-values.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

/** What the rows of an answer are. */
export function divisionOf({ query }: Pick<Results, "query">): Division {
  return divisions.find((division) => division === query.groupBy) ?? "unit";
}

/** How people call a row of this answer, in the language of the page. */
export function useRowNames({ query }: Pick<Results, "query">, catalogue: Catalogue): (row: { readonly key: string }) => string {
  const voice = useVoice();
  const by = dimensions.find((dimension) => dimension === query.groupBy);
  const own = query.unit ?? catalogue.organisation.id;
  const nameByUnit = new Map(catalogue.units.map(({ id, name }) => [id, voice.read(name)]));
  return ({ key }) => {
    const name = by === undefined ? nameByUnit.get(key) : valueName(by, key, { catalogue, voice });
    if (name === undefined || name === null) return voice.say("groups.unknown", { key });
    return by === undefined && key === own ? voice.say("places.own-desk", { unit: name }) : name;
  };
}
