import type { Comparison } from "#protocol/comparison.ts";
import type { ForbiddenActs } from "#protocol/forbidden-acts.ts";
import type { Frozen } from "#protocol/frozen.ts";
import type { Quality } from "#protocol/quality.ts";
import type { Results } from "#protocol/results.ts";
import type { Selection } from "#protocol/selection.ts";
import type { Standing } from "#protocol/standing.ts";
import { chainState } from "#server/belief/chain-state.ts";
import { readActs } from "#server/belief/forbidden-acts.ts";
import { readQuality } from "#server/belief/quality.ts";
import type { Instant } from "#server/figures/keep-figures.ts";
import type { Question } from "#server/question.ts";
import type { RemarksQuestion } from "#server/remarks/remarks-question.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import { canonicalText } from "#survey/canonical.ts";
import { readBeside } from "./beside.ts";
import { readComparison } from "./comparison.ts";
import { freeze } from "./frozen.ts";
import { groundAt } from "./ground.ts";
import { readResults } from "./results.ts";
import { readStanding } from "./standing.ts";

/** A question that is answered from counts. */
export type AboutFigures = Exclude<Question, RemarksQuestion | { about: "catalogue" | "versions" }>;

type Told = Comparison | ForbiddenActs | Frozen | Quality | Results | Standing;

type SurveyOf = (hash: string) => Promise<KnownSurvey>;

/** The answer to a question, in JSON, from all counts as they were at one instant; figures to keep in their only form. */
export async function answerInJson(instant: Instant, question: AboutFigures, surveyOf: SurveyOf): Promise<string> {
  const told = await readAnswer(instant, question, surveyOf);
  return question.about === "frozen" ? canonicalText(told) : JSON.stringify(told);
}

async function readAnswer(instant: Instant, question: AboutFigures, surveyOf: SurveyOf): Promise<Told> {
  const { database } = instant;
  const ground = groundAt(instant, question);
  if (question.about === "comparison") {
    const sideOf = async (selection: Selection) => ({ selection, survey: await surveyOf(selection.survey) });
    return readComparison(ground, { left: await sideOf(question.left), right: await sideOf(question.right), method: question.method });
  }
  const { layout, definition } = await surveyOf(question.query.survey);
  const onSurvey = { ...ground, layout, definition };
  if (question.about === "standing") return readStanding(onSurvey, question.query, await readBeside(database, onSurvey, question.query));
  if (question.about === "quality") {
    const { query, tellsCounters, checked } = question;
    return readQuality(onSurvey, query, { tellsCounters, chain: await chainState(database, checked) });
  }
  if (question.about === "forbidden-acts") return readActs(onSurvey, question.query);
  if (question.about === "frozen") return freeze(onSurvey, question.query, question.making);
  return readResults(onSurvey, question.query);
}
