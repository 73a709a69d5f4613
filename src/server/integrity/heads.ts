import type { Kysely } from "kysely";
import { addDays } from "#survey/civil-day.ts";
import { localHour } from "#server/local-hour.ts";
import { readMeta } from "#server/store/meta.ts";
import type { Tables } from "#server/store/tables.ts";

import { chainLinkedUntil } from "./closing.ts";

/** The last link of a day. */
export type Head = { readonly day: string; readonly head: string };

/** The heads of the days of a month all of whose hours are closed and linked, in the order of days; days on which nothing came in have none. */
export async function headsOf(database: Kysely<Tables>, month: string, timeZone: string): Promise<Head[]> {
  // The desks' days begin at other hours than those of the links; a day more on both sides holds them all.
  const [before, after] = [addDays(`${month}-01`, -1), addDays(`${month}-01`, 33)];
  const links = await database
    .selectFrom("chain_link")
    .select(["hour", "hash"])
    .where("hour", ">=", before)
    .where("hour", "<", after)
    .orderBy("hour")
    .execute();
  const headByDay = new Map(links.map(({ hour, hash }) => [localHour(new Date(hour), timeZone).day, hash]));
  const linkedUntil = await readMeta(database, chainLinkedUntil);
  const open = linkedUntil === null ? "" : localHour(new Date(linkedUntil), timeZone).day;
  return [...headByDay].filter(([day]) => day.startsWith(month) && day < open).map(([day, head]) => ({ day, head }));
}

/** The heads as a page to print and sign. */
export function printedHeads({
  store,
  month,
  heads,
}: {
  readonly store: string;
  readonly month: string;
  readonly heads: readonly Head[];
}): string {
  return [
    "MÃ CUỐI NGÀY CỦA CHUỖI DỮ LIỆU KHẢO SÁT · DAILY HEADS OF THE SURVEY'S CHAIN",
    `Kho · Store: ${store}`,
    `Tháng · Month: ${month}`,
    "",
    ...heads.map(({ day, head }) => `${day}  ${head.match(/.{16}/g)?.join(" ") ?? head}`),
    ...(heads.length === 0 ? ["—"] : []),
    "",
    "In và lưu trang này: ai sửa dữ liệu cũ thì mã đã in không còn trong chuỗi (npm run verify -- <mã>).",
    "Print and keep this page: whoever changes old data breaks these heads (npm run verify -- <head>).",
    "",
  ].join("\n");
}
