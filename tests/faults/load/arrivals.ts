import type { Arrival } from "./loaded-endpoint.ts";
import type { PreparedBatch, PreparedLoad } from "./prepared-load.ts";

/** All batches of a load, so many a second in the mean, by chance: the times between them are exponential. Tablets take turns. */
export function comingByChance({ batches }: PreparedLoad, perSecond: number): readonly Arrival[] {
  let due = 0;
  return inTurns(batches).map((batch) => ({ batch, due: (due -= (Math.log(1 - Math.random()) * 1000) / perSecond) }));
}

/** The first of every tablet, then the second of each. */
function inTurns(batches: readonly PreparedBatch[]): readonly PreparedBatch[] {
  const ofTablets = [...Map.groupBy(batches, ({ tablet }) => tablet).values()];
  const longest = Math.max(...ofTablets.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => ofTablets.flatMap((ofTablet) => ofTablet[turn] ?? [])).flat();
}
