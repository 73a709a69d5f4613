import type { Finding } from "#survey/findings.ts";
import { partKey } from "#survey/part.ts";

/** The findings with those of one part together, parts in the order in which they were first found. */
export function byPart(found: readonly Finding[]): Finding[] {
  return [...Map.groupBy(found, ({ where }) => partKey(where)).values()].flat();
}
