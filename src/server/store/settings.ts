import type { Kysely, Transaction } from "kysely";
import * as z from "zod/mini";
import type { DeskSettings } from "#protocol/bundle.ts";
import { CommonSettings, GivenDeskSettings } from "#protocol/settings.ts";
import type { Tables } from "./tables.ts";

/** Settings as far as somebody has said something: for the organisation, and for the desks of it (`""`) and of single units. */
export type GivenSettings = {
  readonly common: Partial<CommonSettings>;
  readonly desks: ReadonlyMap<string, Partial<DeskSettings>>;
};

/** Stands for the organisation where a unit is named. No unit can bear this name. */
export const wholeOrganisation = "";

const Common = z.partial(CommonSettings);

/** What somebody has set. A value that newer bounds do not allow any more is as if it had not been set. */
export async function readSettings(database: Kysely<Tables>): Promise<GivenSettings> {
  const rows = await database.selectFrom("setting").selectAll().orderBy("unit").orderBy("name").execute();
  const membersByUnit = Map.groupBy(
    rows.map(({ unit, name, value }) => ({ unit, member: { [name]: JSON.parse(value) } })),
    ({ unit }) => unit,
  );
  const common: Partial<CommonSettings> = {};
  for (const { member } of membersByUnit.get(wholeOrganisation) ?? []) Object.assign(common, z.safeParse(Common, member).data);
  const desks = new Map<string, Partial<DeskSettings>>();
  for (const [unit, members] of membersByUnit) {
    const given: Partial<DeskSettings> = {};
    for (const { member } of members) Object.assign(given, z.safeParse(GivenDeskSettings, member).data);
    desks.set(unit, given);
  }
  return { common, desks };
}

/** Sets these for a unit or the organisation; what is not named stays. */
export async function writeSettings(transaction: Transaction<Tables>, unit: string, members: object): Promise<void> {
  for (const [name, value] of Object.entries(members))
    await transaction
      .insertInto("setting")
      .values({ unit, name, value: JSON.stringify(value) })
      .onConflict((conflict) => conflict.columns(["unit", "name"]).doUpdateSet({ value: JSON.stringify(value) }))
      .execute();
}

/** Takes these back, so that they are inherited again. */
export async function forgetSettings(transaction: Transaction<Tables>, unit: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await transaction.deleteFrom("setting").where("unit", "=", unit).where("name", "in", names).execute();
}
