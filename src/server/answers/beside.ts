import type { Kysely } from "kysely";
import type { Selection } from "#protocol/selection.ts";
import type { Standing } from "#protocol/standing.ts";
import type { Target } from "#protocol/targets.ts";
import type { Wave } from "#protocol/waves.ts";
import { unitsOf } from "#server/people/scope.ts";
import type { Tables } from "#server/store/tables.ts";
import { readTargets } from "#server/store/targets.ts";
import { readWaves } from "#server/store/waves.ts";
import { readDelivery } from "./delivery.ts";
import type { Ground } from "./ground.ts";

/** What stands beside figures and is not counted from forms: targets, waves, and what tablets of the selection's units told. */
export type Beside = { readonly targets: readonly Target[]; readonly waves: readonly Wave[]; readonly delivery: Standing["delivery"] };

/** Reads what stands beside the figures of a selection; tablets stand where they stand today. */
export async function readBeside(
  database: Kysely<Tables>,
  { organisation: { units }, clock }: Ground,
  { unit }: Selection,
): Promise<Beside> {
  return {
    targets: await readTargets(database),
    waves: await readWaves(database),
    delivery: await readDelivery(database, unitsOf({ unit: unit ?? null }, { units, today: clock.today })),
  };
}
