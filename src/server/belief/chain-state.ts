import type { Kysely } from "kysely";
import type { IntegrityReport } from "#protocol/integrity.ts";
import type { Quality } from "#protocol/quality.ts";
import { backupsIn } from "#server/keeping/back-up.ts";
import type { BackupFolder } from "#server/keeping/serve-backups.ts";
import { secondOf } from "#server/store/open-hour.ts";
import type { Tables } from "#server/store/tables.ts";

/** When chain and tallies were last made anew and compared, and whether all fitted. */
export type LastCheck = { readonly at: string; readonly sound: boolean };

/** The later of the report somebody asked for and the check of the newest backup, which the clock makes; null where there is neither. */
export function lastCheck(report: IntegrityReport | null, backups: BackupFolder | null): LastCheck | null {
  const [copy] = backups ? backupsIn(backups.folder) : [];
  const checks = [
    ...(report ? [{ at: report.until, sound: report.found === 0 }] : []),
    ...(copy ? [{ at: secondOf(copy.madeAt), sound: copy.whole }] : []),
  ];
  return checks.reduce<LastCheck | null>((last, check) => (last === null || check.at > last.at ? check : last), null);
}

/** The chain as it stands, beside its last check. */
export async function chainState(database: Kysely<Tables>, checked: LastCheck | null): Promise<Quality["chain"]> {
  const { links } = await database
    .selectFrom("chain_link")
    .select(({ fn }) => fn.countAll<number>().as("links"))
    .executeTakeFirstOrThrow();
  const last = await database.selectFrom("chain_link").select("hash").orderBy("hour", "desc").limit(1).executeTakeFirst();
  return { checkedAt: checked?.at ?? null, sound: checked?.sound ?? null, links, head: last?.hash ?? null };
}
