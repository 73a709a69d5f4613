import { hash as digest } from "node:crypto";
import * as z from "zod/mini";
import { answeredOf, versionsOf } from "#server/organisation/versions-of.ts";
import { type Refusal, refusals } from "#server/refusal.ts";
import type { Store } from "#server/store/store.ts";
import type { StoredSurvey } from "#server/store/surveys.ts";
import { canonicalText } from "#survey/canonical.ts";
import { parseSurvey } from "#survey/check-definition.ts";
import { lengthFaults } from "#survey/check-length.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { Fault } from "#survey/fault.ts";
import { lockFaults } from "#survey/locks.ts";
import { brokenMeanings, type BrokenMeaning } from "#survey/meaning.ts";
import { type Named, noDraft, refusalOf } from "./conflicts.ts";

/** What a draft becomes: the version under the next number of its questionnaire, and the newest there was before it. */
export type Ready = {
  readonly id: string;
  readonly version: number;
  readonly survey: StoredSurvey;
  readonly newest: string | null;
};

/**
 * What this revision of a draft becomes as it stands, or everything that keeps it from becoming a version, in places of
 * `definition`. Whoever then writes must make sure that the revision is still the same.
 */
export async function readyDraft({ database, known }: Pick<Store, "database" | "known">, named: Named): Promise<Ready | Refusal> {
  const refusal = await refusalOf(database, named);
  if (refusal !== null) return refusal;
  const row = await database.selectFrom("draft").select(["survey", "definition"]).where("id", "=", named.draft).executeTakeFirst();
  if (row === undefined) return noDraft();
  const versions = versionsOf(known().surveys, row.survey);
  const [newest] = versions;
  const version = (newest?.definition.version ?? 0) + 1;
  const parsed = parseSurvey({ ...z.parse(z.looseObject({}), JSON.parse(row.definition)), version });
  if (!parsed.ok) return refusals.invalidInput(parsed.faults.map(inDefinition));
  const answered = await answeredOf(database, versions);
  const earlier = versions.filter(({ hash }) => answered.has(hash)).map(({ definition }) => definition);
  const broken = brokenSince(earlier, parsed.survey).map(inDefinition);
  const unfit = [...unfitAfter(newest?.definition, parsed.survey), ...broken];
  if (unfit.length > 0) return refusals.invalidInput(unfit);
  const definition = canonicalText(parsed.survey);
  return { id: row.survey, version, survey: { hash: digest("sha256", definition), definition }, newest: newest?.hash ?? null };
}

/** What of a good questionnaire cannot be a version all the same: more than fits, or other than the newest version locks it. */
function unfitAfter(newest: SurveyDefinition | undefined, after: SurveyDefinition): Fault[] {
  const unlocked = newest === undefined ? [] : lockFaults(newest, after);
  return [...lengthFaults(after), ...unlocked.map(inDefinition)];
}

function inDefinition({ place, fault }: Fault): Fault {
  return { place: `definition.${place}`, fault };
}

/** Where a version gives a name another meaning than any of those that have answers; each place once. */
function brokenSince(earlier: readonly SurveyDefinition[], after: SurveyDefinition): Fault[] {
  const faults = earlier.flatMap((before) => brokenMeanings(before, after)).map(faultOf);
  return [...new Map(faults.map((fault) => [`${fault.place} ${fault.fault}`, fault])).values()];
}

function faultOf({ place, question, option, broken }: BrokenMeaning): Fault {
  const name = option === null ? question : `${question}/${option}`;
  const what = {
    kind: "cannot be of another kind",
    counts: "cannot begin or cease to count",
    ends: "cannot begin or cease to end a visit",
  };
  return { place, fault: `${what[broken]}: «${name}» has answers already; give it another id` };
}
