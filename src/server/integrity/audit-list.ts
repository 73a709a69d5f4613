import type { Kysely } from "kysely";
import type * as z from "zod/mini";
import type { readAudit } from "#protocol/audit.ts";
import { addDays, dayNumber } from "#survey/civil-day.ts";
import { localMinute } from "#server/local-hour.ts";
import { secondOf } from "#server/store/open-hour.ts";
import type { Tables } from "#server/store/tables.ts";

type Asked = z.output<typeof readAudit.input>;
type Page = z.output<typeof readAudit.output>;

const entriesPerPage = 100;

/** `seen`: the units the caller sees, null for one who sees the whole organisation. */
type Sight = { readonly seen: readonly string[] | null; readonly timeZone: string };

/** A page of what people changed, the last act first; days begin where the desks are. */
export async function auditPage(database: Kysely<Tables>, asked: Asked, { seen, timeZone }: Sight): Promise<Page> {
  const { action, actor, unit, firstDay, lastDay, after } = asked;
  const last =
    after === undefined ? undefined : await database.selectFrom("audit").select(["hour", "id"]).where("id", "=", after).executeTakeFirst();
  const entries = await database
    .selectFrom("audit")
    .leftJoin("account", "account.id", "audit.actor")
    .select(["audit.id", "at", "actor", "account.person_name as actorName", "action", "audit.unit", "detail"])
    .$if(seen !== null, (query) => query.where("audit.unit", "in", seen ?? []))
    .$if(action !== undefined, (query) => query.where("action", "=", action ?? ""))
    .$if(actor !== undefined, (query) => query.where("actor", "=", actor ?? ""))
    .$if(unit !== undefined, (query) => query.where("audit.unit", "=", unit ?? ""))
    .$if(firstDay !== undefined, (query) => query.where("at", ">=", startOf(firstDay ?? "", timeZone)))
    .$if(lastDay !== undefined, (query) => query.where("at", "<", startOf(addDays(lastDay ?? "", 1), timeZone)))
    .$if(last !== undefined, (query) =>
      query.where((row) => row(row.refTuple("hour", "audit.id"), "<", row.tuple(last?.hour ?? "", last?.id ?? ""))),
    )
    .orderBy("hour", "desc")
    .orderBy("audit.id", "desc")
    .limit(entriesPerPage + 1)
    .execute();
  return { entries: entries.slice(0, entriesPerPage), more: entries.length > entriesPerPage };
}

/** The instant a day begins at the desks, to the second. */
function startOf(day: string, timeZone: string): string {
  const inGreenwich = Date.parse(`${day}T00:00:00Z`);
  const atDesks = localMinute(new Date(inGreenwich), timeZone);
  const minutesAhead = (dayNumber(atDesks.day) - dayNumber(day)) * 1440 + atDesks.minute;
  return secondOf(new Date(inGreenwich - minutesAhead * 60_000));
}
