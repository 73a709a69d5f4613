import type { Kysely, Transaction } from "kysely";
import type { Wave } from "#protocol/waves.ts";
import type { Tables } from "./tables.ts";

/** Every wave there has ever been, the latest first. */
export async function readWaves(database: Kysely<Tables>): Promise<Wave[]> {
  const waves = await database.selectFrom("wave").selectAll().orderBy("first_day", "desc").orderBy("id").execute();
  const units = await database.selectFrom("wave_unit").selectAll().orderBy("unit").execute();
  const unitsByWave = Map.groupBy(units, ({ wave }) => wave);
  return waves.map(({ id, name_vi, name_en, survey, first_day, last_day, mode }) => ({
    id,
    name: { vi: name_vi, en: name_en },
    survey,
    units: (unitsByWave.get(id) ?? []).map(({ unit, returned }) => ({ unit, returned })),
    first: first_day,
    last: last_day,
    mode,
  }));
}

/** Puts in a wave, or in the place of the one with its id. */
export async function writeWave(transaction: Transaction<Tables>, { id, name, survey, units, first, last, mode }: Wave): Promise<void> {
  await transaction.deleteFrom("wave_unit").where("wave", "=", id).execute();
  await transaction.deleteFrom("wave").where("id", "=", id).execute();
  const row = { id, name_vi: name.vi, name_en: name.en, survey, first_day: first, last_day: last, mode };
  await transaction.insertInto("wave").values(row).execute();
  await transaction
    .insertInto("wave_unit")
    .values(units.map(({ unit, returned }) => ({ wave: id, unit, returned })))
    .execute();
}
