import type * as z from "zod/mini";
import type { readDraft, readDrafts } from "#protocol/survey-drafts.ts";
import type { Answer } from "#server/answer.ts";
import { commonSettings } from "#server/organisation/common-settings.ts";
import type { Office } from "#server/organisation/revised.ts";
import { todayAt } from "#server/organisation/sight.ts";
import { answeredOf, versionsOf } from "#server/organisation/versions-of.ts";
import { SurveyDraft } from "#survey/draft.ts";
import { noDraft } from "./conflicts.ts";
import { readHeads, readWhole } from "./draft-heads.ts";

/** Every draft there is. */
export async function draftsAnswer({ store }: Office): Promise<Answer<z.input<typeof readDrafts.output>>> {
  const { publicationByTwo } = commonSettings(store.known().organisation);
  return { status: 200, output: { drafts: await readHeads(store.database), byTwo: publicationByTwo } };
}

/** One draft with its text, the versions its questionnaire has already, and the tablet that tries it. */
export async function draftAnswer(office: Office, draft: string): Promise<Answer<z.input<typeof readDraft.output>>> {
  const { database, known } = office.store;
  const whole = await readWhole(database, draft);
  if (whole === undefined) return noDraft();
  const { surveys, trials, organisation } = known();
  const versions = versionsOf(surveys, whole.head.survey);
  const answered = await answeredOf(database, versions);
  const today = todayAt(office);
  const trial = trials.find((one) => one.draft === draft && one.until >= today);
  const earlier = versions.map(({ hash, inForce, definition }) => {
    return { hash, version: definition.version, inForce, answered: answered.has(hash), definition };
  });
  return {
    status: 200,
    output: {
      head: whole.head,
      definition: SurveyDraft.parse(JSON.parse(whole.definition)),
      earlier,
      byTwo: commonSettings(organisation).publicationByTwo || whole.head.standing.state === "waiting",
      ...(trial && { trial: { device: trial.device, until: trial.until } }),
    },
  };
}
