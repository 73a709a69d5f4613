import * as z from "zod/mini";
import type { Bundle, Unit } from "#protocol/bundle.ts";

/** Where the tablet stands and whether staff launch every visit on it; staff choose once. */
export const Place = z.object({
  unit: z.string(),
  counter: z.nullable(z.string()),
  launchedBy: z.enum(["staff", "citizen"]),
});
export type Place = z.infer<typeof Place>;

/** The place an address names, as in `/kiosk/?unit=…&counter=…&launchedBy=staff`; null when it names no unit. */
export function placeInAddress(search: string): Place | null {
  const members = new URLSearchParams(search);
  const named = { unit: members.get("unit"), counter: members.get("counter"), launchedBy: members.get("launchedBy") ?? "citizen" };
  return z.safeParse(Place, named).data ?? null;
}

/** The place this tablet remembers; null when it remembers none that makes sense. */
export function placeRemembered(storage: Pick<Storage, "getItem">): Place | null {
  try {
    return z.safeParse(Place, JSON.parse(storage.getItem(key) ?? "null")).data ?? null;
  } catch {
    // Text that is not JSON was not written by this program.
    return null;
  }
}

/** Remembers the place on this tablet. */
export function rememberPlace(storage: Pick<Storage, "setItem">, place: Place): void {
  storage.setItem(key, JSON.stringify(place));
}

/** The places staff may choose from: each counter of a unit that serves, or the whole unit where it has none. */
export function placesIn({ units }: Pick<Bundle, "units">): Pick<Place, "unit" | "counter">[] {
  return units.filter((unit) => unit.serves).flatMap(({ id, counters }) => countersOf(counters).map((counter) => ({ unit: id, counter })));
}

/** Where the tablet stands: the chosen place while the bundle still knows it, the only one there is, or null for staff to choose. */
export function standingPlace(bundle: Pick<Bundle, "units">, chosen: Place | null): Place | null {
  const places = placesIn(bundle);
  if (chosen && places.some(({ unit, counter }) => unit === chosen.unit && (counter === chosen.counter || chosen.counter === null)))
    return chosen;
  const [only, ...others] = places;
  return only && others.length === 0 ? { ...only, launchedBy: "citizen" } : null;
}

function countersOf(counters: Unit["counters"]): (string | null)[] {
  return counters.length === 0 ? [null] : counters.map(({ id }) => id);
}

const key = "kiosk place";
