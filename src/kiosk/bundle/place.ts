import type { Unit } from "#protocol/bundle.ts";

/** Where the tablet stands; staff choose once. `wave` absent: whichever runs there; null: none, whatever runs. */
export type Place = { readonly unit: string; readonly counter: string | null; readonly wave?: string | null };

/** The place an address names, as in `/kiosk/?unit=…&counter=…&wave=…`, an empty wave for none; null when it names no unit. */
export function placeInAddress(search: string): Place | null {
  const members = new URLSearchParams(search);
  const unit = members.get("unit");
  if (unit === null) return null;
  const wave = members.get("wave");
  return { unit, counter: members.get("counter"), ...(wave !== null && { wave: wave === "" ? null : wave }) };
}

/** The place this tablet remembers; null when it remembers none that makes sense. */
export function placeRemembered(storage: Pick<Storage, "getItem">): Place | null {
  return placeInAddress(storage.getItem(key) ?? "");
}

/** Remembers the place on this tablet, in the words of an address. */
export function rememberPlace(storage: Pick<Storage, "setItem">, { unit, counter, wave }: Place): void {
  const members = { unit, ...(counter !== null && { counter }), ...(wave !== undefined && { wave: wave ?? "" }) };
  storage.setItem(key, new URLSearchParams(members).toString());
}

/** The units a tablet may stand in. */
type Standing = { readonly units: readonly Unit[] };

/** The places staff may choose from: each counter of a unit that serves, or the whole unit where it has none. */
export function placesIn({ units }: Standing): Place[] {
  return units.filter((unit) => unit.serves).flatMap(({ id, counters }) => countersOf(counters).map((counter) => ({ unit: id, counter })));
}

/** Where the tablet stands: the chosen place while the bundle still knows it, the only one there is where nobody ever chose, or null for staff to choose. */
export function standingPlace(bundle: Standing, chosen: Place | null): Place | null {
  const places = placesIn(bundle);
  if (chosen && places.some(({ unit, counter }) => unit === chosen.unit && (counter === chosen.counter || chosen.counter === null)))
    return chosen;
  const [only, ...others] = places;
  // A place that is no more is not taken for another one.
  return only && others.length === 0 && chosen === null ? only : null;
}

function countersOf(counters: Unit["counters"]): (string | null)[] {
  return counters.length === 0 ? [null] : counters.map(({ id }) => id);
}

const key = "kiosk place";
