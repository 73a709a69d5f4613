import type * as z from "zod/mini";
import type { readRoutedRemarks } from "#protocol/remarks.ts";
import type { Ground } from "#server/answers/ground.ts";
import { unitsOf } from "#server/people/scope.ts";
import type { KeptHomes } from "./kept-homes.ts";
import { type Listed, listedIn } from "./listed.ts";
import { numberIn, type Source } from "./read-remarks.ts";
import type { RemarkKey } from "./remark-ref.ts";
import type { RemarkIndex } from "./remark-index.ts";
import { readWords } from "./words.ts";

/** What answers about remarks stand on, whatever the survey version. */
export type RemarksStanding = Ground & { readonly index: RemarkIndex; readonly homes: KeptHomes; readonly source: Source };

/** A remark as the endpoint writes about it; `within`: the lowest unit its writer is known to be of, null the whole organisation. */
export type NamedRemark = RemarkKey & { readonly within: string | null };

/** What was routed and lies with its whole group in the caller's unit and below. */
export async function readRouted(ground: RemarksStanding): Promise<z.infer<typeof readRoutedRemarks.output>> {
  if (!ground.index.isAnyRouted) return { remarks: [] };
  const routed = ground.index.surveys.flatMap((survey) => seenOf(ground, survey).filter(({ remark }) => ground.index.isRouted(remark)));
  const wordsByRef = await readWords(
    ground.source,
    routed.map(({ remark }) => remark),
  );
  const remarks = routed.flatMap(({ remark: { ref }, home }) => {
    const words = wordsByRef.get(ref);
    return words === undefined ? [] : [{ ref, unit: home.unit ?? ground.organisation.organisation.id, words }];
  });
  return { remarks: remarks.toSorted((one, other) => (one.ref < other.ref ? -1 : 1)) };
}

/** The remark of this name, if whoever asks may know of it. */
export async function findRemark(ground: RemarksStanding, ref: string): Promise<NamedRemark | null> {
  const entry = ground.index.entry(ref);
  const seen = entry && seenOf(ground, entry.remark.survey).find(({ remark }) => remark.ref === ref);
  if (!seen) return null;
  const { database, engine } = ground.source;
  const key = await database
    .selectFrom("comment")
    .select(["unit", "id", "hash", "question"])
    .where(numberIn(engine), "=", seen.remark.number)
    .executeTakeFirst();
  return key ? { ...key, within: seen.home.unit } : null;
}

/** Remarks of all time in the units somebody sees by today's tree. */
function seenOf(ground: RemarksStanding, survey: string): readonly Listed[] {
  const { sees, organisation, clock } = ground;
  const all = listedIn(ground, { survey, period: "all" });
  if (sees === null) return all;
  const units = unitsOf({ unit: sees }, { units: organisation.units, today: clock.today });
  return all.filter(({ home }) => home.atoms.every(({ unit }) => units.has(unit)));
}
