import type { Option, Question, SurveyDefinition } from "./definition.ts";
import { placed, placedQuestions, type Placed } from "./placed.ts";

/** What a question must not become while answers are kept under its id: it is retired and replaced by one with another id. */
export type BrokenMeaning = {
  readonly place: string;
  readonly question: string;
  readonly option: string | null;
  readonly broken: "kind" | "counts" | "ends";
};

/**
 * Where `after` gives a name of `before` another meaning: a question of another kind, an option that counts or ends a visit where it did not.
 * Places are those of `after`, as in its faults: `criteria[2].questions[0]`. What is left out or worded anew breaks no meaning.
 */
export function brokenMeanings(before: SurveyDefinition, after: SurveyDefinition): BrokenMeaning[] {
  const was = new Map(placedQuestions(before).map(({ part }) => [part.id, part]));
  return placedQuestions(after).flatMap((question) => {
    const known = was.get(question.part.id);
    return known === undefined ? [] : brokenIn(known, question);
  });
}

function brokenIn(before: Question, { part: after, place }: Placed<Question>): BrokenMeaning[] {
  if (before.kind !== after.kind) return [{ place, question: after.id, option: null, broken: "kind" }];
  if (!("options" in before) || !("options" in after)) return [];
  const was = new Map(before.options.map((option) => [option.id, option]));
  return placed(after.options, `${place}.options`).flatMap((option) => {
    const known = was.get(option.part.id);
    const broken = known === undefined ? [] : brokenOption(known, option.part);
    return broken.map((what) => ({ place: option.place, question: after.id, option: option.part.id, broken: what }));
  });
}

function brokenOption(before: Option, after: Option): ("counts" | "ends")[] {
  return (["counts", "ends"] as const).filter((member) => before[member] !== after[member]);
}
