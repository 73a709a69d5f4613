import { isAsked } from "#survey/condition.ts";
import type { Criterion, SurveyDefinition } from "#survey/definition.ts";
import { type Given, isAnswered, lowest } from "#survey/flow.ts";
import type { Answers } from "#survey/response.ts";
import { keyed, type Numbered, questionsIn, type SheetPart } from "#admin/paper/sheet-parts.ts";
import { type Boxes, boxesOf, type MarkFault, readMark } from "./mark.ts";

/** What somebody typed of a sheet so far, as he typed it: by question, and for the reasons of a criterion by `whyOf`. */
export type Typed = Readonly<Record<string, string>>;

/** What stands in the way of recording: a mark that cannot be read, or one where nothing is asked. */
export type TypedFault = MarkFault | "must-go" | "why-must-go";

/** A sheet as far as it is typed. */
export type ReadSheet = {
  readonly given: Given;
  readonly faults: ReadonlyMap<string, TypedFault>;
  /** Ids that are not asked after the answers so far; of criteria, their `whyOf`. */
  readonly unasked: ReadonlySet<string>;
  /** Numbers of required questions without an answer. */
  readonly missing: readonly number[];
};

/** Under what the reasons of a criterion are typed. */
export function whyOf({ code }: Pick<Criterion, "code">): string {
  return `why ${code}`;
}

/** The boxes of the reasons of a criterion. */
export function boxesOfReasons({ reasons }: Pick<Criterion, "reasons">): Boxes {
  return { choices: keyed(reasons), isSeveral: true };
}

/** Reads what was typed: what is asked after it, what was given, what cannot stay. Nothing is left out in silence. */
export function readTyped(definition: SurveyDefinition, parts: readonly SheetPart[], typed: Typed): ReadSheet {
  const questions = questionsIn(parts);
  const marked = markedIn(questions, typed);
  const isOut = ({ question }: Numbered) => !isAsked(question.when, definition, marked.answers);
  const criteria = parts.flatMap((part) => (part.kind === "criterion" && part.criterion.reasons.length > 0 ? [part.criterion] : []));
  const why = reasonsIn(criteria, typed, marked.answers);
  const unasked = new Set([...questions.filter(isOut).map(({ question }) => question.id), ...why.unasked]);
  const mustGo = questions.flatMap(({ question: { id } }) => (unasked.has(id) && isTyped(typed, id) ? [[id, "must-go"] as const] : []));
  const given = { answers: marked.answers, comments: commentsIn(questions, typed), reasons: why.reasons };
  const missing = questions.filter(({ question }) => question.required && !unasked.has(question.id) && !isAnswered(question, given));
  const faults = new Map<string, TypedFault>([...marked.faults, ...why.faults, ...mustGo]);
  return { given, faults, unasked, missing: missing.map(({ number }) => number) };
}

function isTyped(typed: Typed, id: string): boolean {
  return (typed[id] ?? "").trim() !== "";
}

function markedIn(questions: readonly Numbered[], typed: Typed): { answers: Answers; faults: [string, TypedFault][] } {
  const answers: Answers = {};
  const faults: [string, TypedFault][] = [];
  for (const { question } of questions) {
    if (question.kind === "text") continue;
    const mark = readMark(boxesOf(question), typed[question.id] ?? "");
    if ("fault" in mark) faults.push([question.id, mark.fault]);
    else if (mark.chosen.length > 0) answers[question.id] = [...mark.chosen];
  }
  return { answers, faults };
}

function reasonsIn(criteria: readonly Criterion[], typed: Typed, answers: Answers) {
  const reasons: Given["reasons"] = {};
  const faults: [string, TypedFault][] = [];
  const unasked: string[] = [];
  for (const criterion of criteria) {
    const key = whyOf(criterion);
    const isOut = lowest(criterion, answers) === undefined;
    const mark = readMark(boxesOfReasons(criterion), typed[key] ?? "");
    if (isOut) unasked.push(key);
    if (isOut && isTyped(typed, key)) faults.push([key, "why-must-go"]);
    else if ("fault" in mark) faults.push([key, mark.fault]);
    else if (mark.chosen.length > 0) reasons[criterion.code] = [...mark.chosen];
  }
  return { reasons, faults, unasked };
}

/** Words without blanks around them; blank ones are none. */
function commentsIn(questions: readonly Numbered[], typed: Typed): Given["comments"] {
  const words = questions
    .filter(({ question }) => question.kind === "text")
    .map(({ question: { id } }) => [id, (typed[id] ?? "").trim()] as const);
  return Object.fromEntries(words.filter(([, text]) => text !== ""));
}
