import type { Transaction } from "kysely";
import type { Target } from "#protocol/targets.ts";
import type { Tables } from "#server/store/tables.ts";
import { readTargets, writeTargets } from "#server/store/targets.ts";
import { writeWave } from "#server/store/waves.ts";
import { waveBefore } from "./plan.ts";

/** What a page needs beside the plan of the year: a criterion, an item and a ward with targets of their own, those of the year before, and a wave that is over. */
export async function writeMorePlan(
  transaction: Transaction<Tables>,
  { day, survey }: { readonly day: string; readonly survey: string },
): Promise<void> {
  const year = Number(day.slice(0, 4));
  await writeTargets(transaction, [...(await readTargets(transaction)), ...ownTargets(year), ...ownTargets(year - 1)]);
  await writeWave(transaction, waveBefore(day, survey));
}

function ownTargets(year: number): Target[] {
  const whole = { units: null, fields: null, year } as const;
  const before = year % 10;
  return [
    { ...whole, id: `feedback-${before}`, figure: { kind: "criterion", criterion: "FBK" }, percent: 8000 },
    { ...whole, id: `ward-${before}`, figure: { kind: "overall" }, units: ["phuong-an-binh"], percent: 8800 },
  ];
}
