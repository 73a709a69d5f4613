import type { Bundle } from "#protocol/bundle.ts";
import type { Language } from "#survey/response.ts";
import type { Place } from "#kiosk/bundle/place.ts";

/** Where a tablet stands, in words: the counter where there is one, else the unit. */
export function standingName({ units }: Pick<Bundle, "units">, { unit, counter }: Place, language: Language): string {
  const here = units.find(({ id }) => id === unit);
  return (here?.counters.find(({ id }) => id === counter) ?? here)?.name[language] ?? "";
}
