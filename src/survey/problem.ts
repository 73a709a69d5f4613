import { type Asked, askedIn } from "./asked.ts";
import { mostQuestions } from "./check-length.ts";
import { wrongTiming } from "./check-conditions.ts";
import type { LocalizedText, Question, SurveyDefinition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { isText, missingLanguage } from "./localized-texts.ts";
import { valueAt } from "./locate.ts";
import type { BrokenMeaning } from "./meaning.ts";
import { placedQuestions } from "./placed.ts";

/** What is wrong, or might be; told in words by whoever shows it. */
export type Problem =
  | { readonly what: "empty" | "spaces" | "letters-in-pieces" }
  | { readonly what: "untranslated"; readonly missing: "vi" | "en" }
  | { readonly what: "few-options" | "no-items" | "no-questions" | "nothing-asked" | "nothing-chosen" }
  | { readonly what: "repeated" | "reserved"; readonly name: string }
  | { readonly what: "order" }
  | { readonly what: "condition-undecided" | "condition-itself" | "condition-circle" | "condition-later" }
  | { readonly what: "condition-option"; readonly option: string }
  | { readonly what: "rate" }
  | { readonly what: "not-offered" }
  | { readonly what: "same-method" }
  | { readonly what: "meaning"; readonly broken: BrokenMeaning["broken"]; readonly version: number }
  | { readonly what: "locked"; readonly version: number }
  | { readonly what: "unreachable" }
  | { readonly what: "many-questions"; readonly count: number }
  | { readonly what: "too-many-questions"; readonly count: number; readonly most: number }
  | { readonly what: "long-sentence"; readonly words: number }
  | { readonly what: "reworded-option"; readonly before: LocalizedText; readonly version: number }
  | { readonly what: "other"; readonly fault: string };

/** What each fault of a draft is, read from where it lies and what stands there. */
export function problemsOf(survey: SurveyDefinition, faults: readonly Fault[]): Problem[] {
  const asked = askedIn(survey);
  return faults.map(({ place, fault }) => problemAt({ survey, asked, place, value: valueAt(survey, place) }) ?? { what: "other", fault });
}

type At = { readonly survey: SurveyDefinition; readonly asked: Asked; readonly place: string; readonly value: unknown };

function problemAt(at: At): Problem | undefined {
  for (const [places, problemOf] of problemsByPlace) {
    const problem = places.test(at.place) ? problemOf(at) : undefined;
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const problemsByPlace: readonly (readonly [places: RegExp, problemOf: (at: At) => Problem | undefined])[] = [
  [/^definition$/, ({ survey }) => ({ what: "too-many-questions", count: placedQuestions(survey).length, most: mostQuestions })],
  [/./, textProblem],
  [/\.options$/, () => ({ what: "few-options" })],
  [/^criteria\[\d+\]\.questions$/, () => ({ what: "no-items" })],
  [/^blocks\[\d+\]\.questions$/, () => ({ what: "no-questions" })],
  [/^(criteria|order)$/, () => ({ what: "nothing-asked" })],
  [/\.when$/, () => ({ what: "condition-undecided" })],
  [/\.when\.question$/, timingProblem],
  [/\.when\.(is|isNot)$/, () => ({ what: "nothing-chosen" })],
  [/\.when\.(is|isNot)\[\d+\]$/, ({ value }) => ({ what: "condition-option", option: String(value) })],
  [/\.rates\[\d+\]\.(question|numerator|denominator)/, () => ({ what: "rate" })],
  [/\.notApplicableWhen$/, () => ({ what: "not-offered" })],
  [/^aggregation\.alternative$/, () => ({ what: "same-method" })],
  [/^order\[\d+\]$/, () => ({ what: "order" })],
  [/\.(id|code)$/, nameProblem],
];

function textProblem({ survey, place, value }: At): Problem | undefined {
  if (typeof value !== "string") return undefined;
  const whole = valueAt(survey, place.slice(0, place.lastIndexOf(".")));
  const missing = isText(whole) ? missingLanguage(whole) : undefined;
  if (value.trim() === "") return missing === undefined ? { what: "empty" } : { what: "untranslated", missing };
  if (value.trim() !== value) return { what: "spaces" };
  return value.normalize("NFC") === value ? undefined : { what: "letters-in-pieces" };
}

function timingProblem({ survey, asked, place }: At): Problem | undefined {
  const question = questionAt(survey, place);
  const wrong = question?.when && wrongTiming(question, question.when, asked);
  return wrong && ({ what: `condition-${wrong}` } as const);
}

function questionAt({ criteria, blocks }: SurveyDefinition, place: string): Question | undefined {
  const [, list, owner, position] = /^(criteria|blocks)\[(\d+)\]\.questions\[(\d+)\]/.exec(place) ?? [];
  return (list === "criteria" ? criteria : blocks)[Number(owner)]?.questions[Number(position)];
}

function nameProblem({ survey, place, value }: At): Problem {
  const name = String(value);
  if (name in {}) return { what: "reserved", name };
  const isPart = /^(criteria|blocks)\[\d+\]\.(id|code)$/.test(place);
  return isPart && !survey.order.includes(name) ? { what: "order" } : { what: "repeated", name };
}
