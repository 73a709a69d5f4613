import type { Comparison } from "#protocol/comparison.ts";
import type { Frozen } from "#protocol/frozen.ts";
import type { Results } from "#protocol/results.ts";
import type { Selection } from "#protocol/selection.ts";
import type { Standing } from "#protocol/standing.ts";
import type { Instant } from "#server/figures/keep-figures.ts";
import { commonSettings } from "#server/organisation/common-settings.ts";
import type { Question } from "#server/question.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import { canonicalText } from "#survey/canonical.ts";
import { readBeside } from "./beside.ts";
import { readComparison } from "./comparison.ts";
import { freeze } from "./frozen.ts";
import { readResults } from "./results.ts";
import { readStanding } from "./standing.ts";

/** A question that is answered from counts. */
export type AboutFigures = Exclude<Question, { about: "catalogue" | "versions" }>;

type Told = Comparison | Frozen | Results | Standing;

type SurveyOf = (hash: string) => Promise<KnownSurvey>;

/** The answer to a question, in JSON, from all counts as they were at one instant; figures to keep in their only form. */
export async function answerInJson(instant: Instant, question: AboutFigures, surveyOf: SurveyOf): Promise<string> {
  const told = await readAnswer(instant, question, surveyOf);
  return question.about === "frozen" ? canonicalText(told) : JSON.stringify(told);
}

async function readAnswer(
  { database, organisation, figures, dataUntil }: Instant,
  question: AboutFigures,
  surveyOf: SurveyOf,
): Promise<Told> {
  const { today, sees } = question;
  const { minimumGroup, closingDay } = commonSettings(organisation);
  const ground = { figures, organisation, minimumGroup, clock: { today, closing: closingDay }, sees, dataUntil };
  if (question.about === "comparison") {
    const sideOf = async (selection: Selection) => ({ selection, survey: await surveyOf(selection.survey) });
    return readComparison(ground, { left: await sideOf(question.left), right: await sideOf(question.right), method: question.method });
  }
  const { layout, definition } = await surveyOf(question.query.survey);
  const onSurvey = { ...ground, layout, definition };
  if (question.about === "standing") return readStanding(onSurvey, question.query, await readBeside(database, onSurvey, question.query));
  if (question.about === "frozen") return freeze(onSurvey, question.query, question.making);
  return readResults(onSurvey, question.query);
}
