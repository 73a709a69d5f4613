import { wrongTiming } from "./check-conditions.ts";
import type { LocalizedText, SurveyDefinition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { isText, missingLanguage } from "./localized-texts.ts";
import { valueAt } from "./locate.ts";
import type { BrokenMeaning } from "./meaning.ts";
import { placedQuestions } from "./placed.ts";
import { questionsOf } from "./questions.ts";

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
  | { readonly what: "unreachable" }
  | { readonly what: "many-questions"; readonly count: number }
  | { readonly what: "long-sentence"; readonly words: number }
  | { readonly what: "reworded-option"; readonly before: LocalizedText; readonly version: number }
  | { readonly what: "other"; readonly fault: string };

/** What a fault of a draft is, read from where it lies and what stands there. */
export function problemOf(survey: SurveyDefinition, { place, fault }: Fault): Problem {
  const at = { survey, place, value: valueAt(survey, place) };
  for (const [places, problemAt] of problemsByPlace) {
    const problem = places.test(place) ? problemAt(at) : undefined;
    if (problem !== undefined) return problem;
  }
  return { what: "other", fault };
}

type At = { readonly survey: SurveyDefinition; readonly place: string; readonly value: unknown };

const problemsByPlace: readonly (readonly [places: RegExp, problemAt: (at: At) => Problem | undefined])[] = [
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

function timingProblem({ survey, place }: At): Problem | undefined {
  const question = placedQuestions(survey).find((placed) => place === `${placed.place}.when.question`)?.part;
  const wrong = question?.when && wrongTiming(question, question.when, questionsOf(survey));
  return wrong && ({ what: `condition-${wrong}` } as const);
}

function nameProblem({ survey, place, value }: At): Problem {
  const name = String(value);
  if (name in {}) return { what: "reserved", name };
  const isPart = /^(criteria|blocks)\[\d+\]\.(id|code)$/.test(place);
  return isPart && !survey.order.includes(name) ? { what: "order" } : { what: "repeated", name };
}
