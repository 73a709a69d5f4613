import { isAsked } from "./condition.ts";
import type { Block, Criterion, Question, SurveyDefinition } from "./definition.ts";
import type { Answers, Reasons, Response } from "./response.ts";
import { levels } from "./scale.ts";

/** Who started the visit: staff, who have answered the self-service blocks by launching it, or the citizen. */
export type Launch = Pick<Response, "launchedBy">;

/** What a citizen has given so far; comments in their own words. */
export type Given = { readonly answers: Answers; readonly comments: Readonly<Record<string, string>>; readonly reasons: Reasons };

/** One criterion or one block; `id` is its code or id, by which seconds are kept. */
export type Screen =
  | { readonly kind: "criterion"; readonly id: string; readonly criterion: Criterion }
  | { readonly kind: "block"; readonly id: string; readonly block: Block };

/** The screens of a visit in the order of the survey, those with nothing to ask yet included. */
export function screensOf(survey: SurveyDefinition, launch: Launch): Screen[] {
  return survey.order.flatMap((id): Screen[] => {
    const criterion = survey.criteria.find((one) => one.code === id);
    if (criterion) return [{ kind: "criterion", id, criterion }];
    const block = survey.blocks.find((one) => one.id === id);
    if (!block || (block.askedIn === "self-service" && launch.launchedBy === "staff")) return [];
    return [{ kind: "block", id, block }];
  });
}

/** The questions of a screen that are asked after these answers. */
export function askedOn(screen: Screen, survey: SurveyDefinition, answers: Answers): Question[] {
  const questions: readonly Question[] = screen.kind === "criterion" ? screen.criterion.questions : screen.block.questions;
  return questions.filter((question) => isAsked(question.when, survey, answers));
}

/** Whether a question has its answer, or its words. */
export function isAnswered({ id, kind }: Question, given: Given): boolean {
  return kind === "text" ? given.comments[id] !== undefined : given.answers[id] !== undefined;
}

/** The given without what is no longer asked: questions whose condition fell away, reasons without a low score. */
export function stillAsked(survey: SurveyDefinition, launch: Launch, given: Given): Given {
  const screens = screensOf(survey, launch);
  const ids = new Set(screens.flatMap((screen) => askedOn(screen, survey, given.answers)).map((question) => question.id));
  const codes = new Set(
    screens.flatMap((screen) => (screen.kind === "criterion" && lowest(screen.criterion, given.answers) ? [screen.id] : [])),
  );
  return {
    answers: Object.fromEntries(Object.entries(given.answers).filter(([id]) => ids.has(id))),
    comments: Object.fromEntries(Object.entries(given.comments).filter(([id]) => ids.has(id))),
    reasons: Object.fromEntries(Object.entries(given.reasons).filter(([code]) => codes.has(code))),
  };
}

/** Whether every required question that is asked has its answer. */
export function isComplete(survey: SurveyDefinition, launch: Launch, given: Given): boolean {
  const asked = screensOf(survey, launch).flatMap((screen) => askedOn(screen, survey, given.answers));
  return asked.every((question) => !question.required || isAnswered(question, given));
}

/** Whether an answer says that this form is not for its giver: nothing is scored, a comment may be left. */
export function endsVisit(questions: readonly Question[], answers: Answers): boolean {
  return questions.some(
    (question) => "options" in question && question.options.some((option) => option.ends && answers[question.id]?.includes(option.id)),
  );
}

/** The item of a criterion with the lowest score, when that is level 1 or 2: then the citizen is asked why. */
export function lowest(criterion: Criterion, answers: Answers): { question: Question; level: 1 | 2 } | undefined {
  for (const { id, level } of levels) {
    if (level !== 1 && level !== 2) return undefined;
    const question = criterion.questions.find((one) => answers[one.id]?.includes(id));
    if (question) return { question, level };
  }
  return undefined;
}

/**
 * How far a visit has come: «Tiêu chí 3 / 5», one bar a criterion. Questions of blocks are counted one by one,
 * those before the first criterion apart from those after.
 */
export type Progress = {
  readonly kind: "criterion" | "opening" | "more";
  readonly current: number;
  readonly total: number;
  readonly bars: readonly ("done" | "now" | "ahead")[];
};

/** Where part `part` of `current` stands among `screens`; `askedCount` says how many questions a screen asks. */
export function progressOf(
  screens: readonly Screen[],
  { current, part }: { current: Screen; part: number },
  askedCount: (screen: Screen) => number,
): Progress {
  const here = screens.findIndex((screen) => screen.id === current.id);
  const kind = kindAt(screens, here);
  const alike = screens.filter((_, place) => kindAt(screens, place) === kind);
  const before = screens.slice(0, here).filter((_, place) => kindAt(screens, place) === kind);
  const count = (some: readonly Screen[]) => some.reduce((sum, screen) => sum + (kind === "criterion" ? 1 : askedCount(screen)), 0);
  const bars = screens.flatMap((screen, place) => (screen.kind === "criterion" ? [barAt(place, here)] : []));
  return { kind, current: count(before) + (kind === "criterion" ? 1 : part), total: count(alike), bars };
}

function kindAt(screens: readonly Screen[], place: number): Progress["kind"] {
  if (screens[place]?.kind === "criterion") return "criterion";
  return place < screens.findIndex((screen) => screen.kind === "criterion") ? "opening" : "more";
}

function barAt(place: number, here: number): Progress["bars"][number] {
  if (place === here) return "now";
  return place < here ? "done" : "ahead";
}

/** A screen in parts of at most `size` questions; the part shown is the one that holds the question at `first`. */
export function partOf(
  questions: readonly Question[],
  first: number,
  size: number,
): { questions: Question[]; part: number; parts: number } {
  const parts = Math.max(1, Math.ceil(questions.length / size));
  const part = Math.min(Math.floor(first / size), parts - 1);
  return { questions: questions.slice(part * size, (part + 1) * size), part: part + 1, parts };
}
