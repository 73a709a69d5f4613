import { Worker } from "node:worker_threads";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { every, type Repeated } from "#server/integrity/every.ts";
import type { AuditAction } from "#protocol/audit.ts";
import { secondOf } from "#server/store/open-hour.ts";
import type { Tables } from "#server/store/tables.ts";
import { type BackupOrder, backupsIn } from "./back-up.ts";

/** Days of which a backup is kept: twice the two weeks for which tablets hold what they have sent. */
export const backupDays = 30;

const minute = 60_000;
const day = 24 * 60 * minute;

/** Acts after which a backup is made besides the daily one: a store restored to before them would not know tablets or versions that are in use. */
const afterThese: readonly AuditAction[] = ["device-enrolled", "survey-put-in-force", "survey-published", "annulment-approved"];

type Needs = Omit<BackupOrder, "now"> & {
  readonly database: Kysely<Tables>;
  readonly now: () => Date;
  readonly onMade: (made: z.infer<typeof Made>) => void;
  readonly onFailure: (error: unknown) => void;
};

const Made = z.object({ faults: z.number(), whole: z.boolean(), file: z.string() });

/** Makes a backup each day and soon after what must not be lost, in a thread of its own, for as long as the endpoint runs. */
export function keepBackingUp({ database, now, onMade, onFailure, ...order }: Needs): Repeated {
  async function backUpWhenDue(): Promise<void> {
    const [newest] = backupsIn(order.backups);
    const since = newest?.madeAt ?? new Date(0);
    const isDue = now().getTime() - since.getTime() >= day || (await hasHappenedSince(database, since));
    if (isDue) onMade(await backUpInThread({ ...order, now: now() }));
  }
  return every({ milliseconds: minute, work: backUpWhenDue, onFailure });
}

async function hasHappenedSince(database: Kysely<Tables>, since: Date): Promise<boolean> {
  const row = await database
    .selectFrom("audit")
    .select("id")
    .where("at", ">=", secondOf(since))
    .where("action", "in", [...afterThese])
    .executeTakeFirst();
  return row !== undefined;
}

function backUpInThread(order: BackupOrder): Promise<z.infer<typeof Made>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("back-up-thread.ts", import.meta.url), { workerData: order });
    worker.once("message", (message: unknown) => resolve(z.parse(Made, message)));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the backup ended with ${code}`)));
  });
}
