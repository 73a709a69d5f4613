import type { Bundle } from "#protocol/bundle.ts";
import type { Place } from "#kiosk/bundle/place.ts";

type Counter = Pick<Place, "unit" | "counter">;

const most = 8;

/** Anybody may open the launcher: fewer would tell with what the citizen just before had come. */
const fewest = 3;

/** The procedures launched last at a counter, three to eight or none, in the bundle's order, which tells nothing of when; those the bundle has no more are forgotten. */
export function recentProcedures(storage: Pick<Storage, "getItem">, at: Counter, { procedures }: Pick<Bundle, "procedures">): string[] {
  const known = new Set(procedures.map(({ id }) => id));
  const kept = (storage.getItem(keyOf(at)) ?? "").split(" ").filter((id) => known.has(id));
  const last = new Set([...new Set(kept)].slice(0, most));
  return last.size < fewest ? [] : [...known].filter((id) => last.has(id));
}

/** Remembers that a procedure was launched at a counter; neither when nor how often. */
export function rememberProcedure(storage: Pick<Storage, "getItem" | "setItem">, at: Counter, procedure: string): void {
  const before = (storage.getItem(keyOf(at)) ?? "").split(" ").filter((id) => id !== procedure && id !== "");
  storage.setItem(keyOf(at), [procedure, ...before].slice(0, most).join(" "));
}

/** Names have no spaces in them. */
function keyOf({ unit, counter }: Counter): string {
  return `kiosk recent ${unit} ${counter ?? ""}`;
}
