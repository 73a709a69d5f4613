import { isMet } from "./condition.ts";
import type { Question, SurveyDefinition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { optionIdsOf, questionsOf } from "./questions.ts";
import type { Comments, Outcome, Response } from "./response.ts";
import { notApplicable } from "./scale.ts";

/** Says what in a response, and in its words where they are at hand, its survey does not allow; no fault repeats an answer, so faults may be shown to staff. */
export function checkResponse(survey: SurveyDefinition, response: Response, words: Comments = {}): readonly Fault[] {
  return checkerOf(survey)(response, words);
}

/** As `checkResponse`, prepared once for many responses to one survey. */
export function checkerOf(survey: SurveyDefinition): (response: Response, words?: Comments) => readonly Fault[] {
  const index = indexOf(survey);
  return (response, words = {}) => {
    const faults: Fault[] = [];
    const visit = { index, response, report: (place: string, fault: string) => void faults.push({ place, fault }) };
    checkAnswers(visit);
    checkReasons(visit);
    checkComments(visit);
    checkWords(visit, words);
    checkStaffWord(visit);
    if (response.outcome === "completed") checkComplete(visit);
    return faults;
  };
}

type Index = {
  readonly allowedByQuestion: ReadonlyMap<string, Allowed>;
  readonly reasonsByCriterion: ReadonlyMap<string, ReadonlySet<string>>;
  readonly required: readonly Question[];
  /** Required too, but answered by the launch when staff launched the visit. */
  readonly requiredOfCitizen: readonly Question[];
  readonly find: (id: string) => Question | undefined;
};

type Allowed = { readonly question: Question; readonly options: ReadonlySet<string>; readonly ends: ReadonlySet<string> };
type Visit = { readonly index: Index; readonly response: Response; readonly report: (place: string, fault: string) => void };

const unknownQuestion = "is not a question of this survey";
const notAskedHere = "is not asked after the other answers";

function indexOf(survey: SurveyDefinition): Index {
  const questions = questionsOf(survey);
  const allowedByQuestion = new Map(questions.map((question) => [question.id, allowedFor(question)]));
  const required = questions.filter((question) => question.required);
  const selfService = survey.blocks.filter((block) => block.askedIn === "self-service");
  const ofLaunch = new Set(selfService.flatMap((block) => block.questions.map((question) => question.id)));
  return {
    allowedByQuestion,
    reasonsByCriterion: new Map(
      survey.criteria.map((criterion) => [criterion.code, new Set(criterion.reasons.map((reason) => reason.id))]),
    ),
    required: required.filter((question) => !ofLaunch.has(question.id)),
    requiredOfCitizen: required.filter((question) => ofLaunch.has(question.id)),
    find: (id) => allowedByQuestion.get(id)?.question,
  };
}

function allowedFor(question: Question): Allowed {
  const options = "options" in question ? question.options : [];
  const ends = options.filter((option) => option.ends !== undefined).map((option) => option.id);
  return { question, options: new Set(optionIdsOf(question)), ends: new Set(ends) };
}

function checkAnswers(visit: Visit): void {
  for (const [id, chosen] of Object.entries(visit.response.answers)) {
    const allowed = visit.index.allowedByQuestion.get(id);
    if (allowed === undefined) visit.report(`answers.${id}`, unknownQuestion);
    else checkAnswer(visit, allowed, chosen);
  }
}

function checkAnswer(visit: Visit, allowed: Allowed, chosen: readonly string[]): void {
  const { question, options } = allowed;
  const place = `answers.${question.id}`;
  if (question.kind === "text") return visit.report(place, "is free text, which belongs to the comments");
  if (!isMet(question.when, visit.index.find, visit.response.answers)) visit.report(place, notAskedHere);
  if (chosen.length > 1 && question.kind !== "several") visit.report(place, "has several answers where one is allowed");
  checkChosen(visit, place, { chosen, options });
  const fault = faultOfOutcome(visit.response.outcome, allowed, chosen);
  if (fault !== undefined) visit.report(place, fault);
}

function faultOfOutcome(outcome: Outcome, { question, ends }: Allowed, chosen: readonly string[]): string | undefined {
  const isScored = outcome === "completed" || outcome === "partial";
  if (isScored && chosen.some((id) => ends.has(id))) return `makes the visit not eligible, yet it was ${outcome}`;
  const isScoreless = outcome === "declined" || outcome === "not-eligible";
  if (isScoreless && question.kind === "satisfaction") return `is a score in a visit that was ${outcome}`;
  return undefined;
}

function checkChosen(visit: Visit, place: string, { chosen, options }: { chosen: readonly string[]; options: ReadonlySet<string> }): void {
  for (const [position, id] of chosen.entries()) {
    if (!options.has(id))
      visit.report(`${place}[${position}]`, id === notApplicable.id ? "may not be «not applicable»" : "is not an option here");
    if (chosen.indexOf(id) < position) visit.report(`${place}[${position}]`, "is chosen twice");
  }
}

function checkReasons(visit: Visit): void {
  for (const [code, chosen] of Object.entries(visit.response.reasons)) {
    const options = visit.index.reasonsByCriterion.get(code);
    if (options === undefined) visit.report(`reasons.${code}`, "is not a criterion of this survey");
    else checkChosen(visit, `reasons.${code}`, { chosen, options });
  }
}

function checkComments(visit: Visit): void {
  for (const id of Object.keys(visit.response.comments)) {
    const fault = faultOfComment(visit, id);
    if (fault !== undefined) visit.report(`comments.${id}`, fault);
  }
}

function faultOfComment(visit: Visit, id: string): string | undefined {
  const question = visit.index.find(id);
  if (question === undefined) return unknownQuestion;
  if (question.kind !== "text") return "is a question that takes no free words";
  if (!isMet(question.when, visit.index.find, visit.response.answers)) return notAskedHere;
  return undefined;
}

function checkWords({ index, response, report }: Visit, comments: Comments): void {
  for (const [id, { words }] of Object.entries(comments)) {
    const question = index.find(id);
    if (!Object.hasOwn(response.comments, id)) report(`comments.${id}`, "are words the response knows nothing of");
    else if (question?.kind === "text" && words.length > question.maxCharacters)
      report(`comments.${id}`, `is longer than ${question.maxCharacters} characters`);
  }
}

function checkStaffWord({ response: { launchedBy, staffWord }, report }: Visit): void {
  if (launchedBy === "citizen" && staffWord !== undefined) report("staffWord", "is a word of staff on a visit the citizen launched alone");
}

function checkComplete(visit: Visit): void {
  const { index, response } = visit;
  for (const question of index.required) checkGiven(visit, question);
  if (response.launchedBy === "citizen") for (const question of index.requiredOfCitizen) checkGiven(visit, question);
}

function checkGiven({ index, response, report }: Visit, question: Question): void {
  const place = question.kind === "text" ? "comments" : "answers";
  if (Object.hasOwn(response[place], question.id) || !isMet(question.when, index.find, response.answers)) return;
  report(`${place}.${question.id}`, "is required and missing in a completed response");
}
