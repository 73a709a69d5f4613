import { isEnded } from "#survey/period-against.ts";
import type { Catalogue } from "#protocol/results.ts";
import type { Period } from "#dashboard/frame/choice.ts";

/** A step that is not over, and the last day (`2026-11-20`) its figures are counted to. */
export type Running = { readonly key: Period; readonly until: string };

/** The last of these steps where it is not over yet; it looks like a finished one, and may still rise or fall. Null where all are over. */
export function runningOf(
  keys: readonly Period[],
  { today, closing, days }: Pick<Catalogue, "today" | "closing" | "days">,
): Running | null {
  const key = keys.at(-1);
  if (key === undefined || isEnded(key, { today, closing })) return null;
  return { key, until: days !== null && days.last < today ? days.last : today };
}
