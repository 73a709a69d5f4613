import type { Kysely } from "kysely";
import { readMeta } from "#server/store/meta.ts";
import { lengthOf } from "#server/store/runs.ts";
import type { Tables } from "#server/store/tables.ts";
import type { Findings } from "./findings.ts";
import { practiceGone } from "./hour-by-hour.ts";
import type { Source } from "./rows-of.ts";

/** What devices were told is kept, and what was typed in from paper, must be there: as a response, held, or practice whose time was over. */
export async function checkNumbers({ database }: Source, responses: number, findings: Findings): Promise<void> {
  const { kept } = await database
    .selectFrom("device")
    .select(({ fn }) => fn.sum<number | string | null>("kept").as("kept"))
    .executeTakeFirstOrThrow();
  const received = Number(kept ?? 0) + (await factOf(database, "kept_before_devices")) + (await enteredIn(database));
  const there = responses + (await factOf(database, practiceGone)) + (await countOf(database, "held")) - (await releasedIn(database));
  if (received !== there)
    findings.add("numbers", `${received} / ${there}`, [
      `Đã nhận ${received} phiếu, nhưng còn lưu ${there}.`,
      `${received} records were received, but ${there} are kept.`,
    ]);
  await checkRanges(database, findings);
  await checkArrived(database, findings);
}

/** As many numbers as a tablet's ranges hold have come from it; one that is gone would be a gap nobody has. */
async function checkArrived(database: Kysely<Tables>, findings: Findings): Promise<void> {
  const devices = await database.selectFrom("device").select(["id", "numbers"]).orderBy("id").execute();
  const ranges = await database.selectFrom("sequence_range").selectAll().execute();
  const byDevice = Map.groupBy(ranges, ({ device }) => device);
  const told = new Map(devices.map(({ id, numbers }) => [id, numbers]));
  for (const device of new Set([...told.keys(), ...byDevice.keys()])) {
    const [came, there] = [told.get(device) ?? 0, lengthOf(byDevice.get(device) ?? [])];
    if (came !== there)
      findings.add("numbers", `${device} ${came} / ${there}`, [
        `Đã nhận ${came} số của máy này, nhưng các khoảng chỉ ghi ${there}.`,
        `${came} numbers were received from this tablet, but its ranges hold ${there}.`,
      ]);
  }
}

/** Ranges of numbers that touch or overlap would have been one. */
async function checkRanges(database: Kysely<Tables>, findings: Findings): Promise<void> {
  const ranges = await database.selectFrom("sequence_range").selectAll().orderBy("device").orderBy("first").execute();
  let before = { device: "", last: 0 };
  for (const { device, first, last } of ranges) {
    const isApart = device !== before.device ? first >= 1 : first > before.last + 1;
    if (!isApart || last < first)
      findings.add("numbers", `${device} ${first}–${last}`, [
        "Các khoảng số đã nhận của máy này chồng lên nhau.",
        "The numbers received from this tablet overlap.",
      ]);
    before = { device, last };
  }
}

async function factOf(database: Kysely<Tables>, name: string): Promise<number> {
  return Number((await readMeta(database, name)) ?? 0);
}

async function countOf(database: Kysely<Tables>, table: "held"): Promise<number> {
  const { rows } = await database
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number | string>().as("rows"))
    .executeTakeFirstOrThrow();
  return Number(rows);
}

async function enteredIn(database: Kysely<Tables>): Promise<number> {
  const { entered } = await database
    .selectFrom("paper_sheet")
    .select(({ fn }) => fn.sum<number | string | null>("entered").as("entered"))
    .executeTakeFirstOrThrow();
  return Number(entered ?? 0);
}

async function releasedIn(database: Kysely<Tables>): Promise<number> {
  const { rows } = await database
    .selectFrom("held_decision")
    .select(({ fn }) => fn.countAll<number | string>().as("rows"))
    .where("decision", "=", "released")
    .executeTakeFirstOrThrow();
  return Number(rows);
}
