import type { Block, Condition, Criterion, Question, Rate, SatisfactionQuestion, SurveyDefinition } from "./definition.ts";
import { optionIdsOf, questionsOf } from "./questions.ts";
import type { Outcome } from "./response.ts";
import { levels, notApplicable } from "./scale.ts";

/** Where Σy and Σy² of a person's own satisfied share y, in thousandths, are kept. */
export type SpreadSlots = { readonly sum: number; readonly sumSquares: number };

/** Where one satisfaction item is counted: levels 1 … 5 from `firstLevel` on, then «Không áp dụng», then missing. */
export type ItemSlots = {
  readonly id: string;
  readonly when: Condition | undefined;
  readonly firstLevel: number;
  readonly notApplicable: number;
  readonly missing: number;
  readonly slotByAnswer: ReadonlyMap<string, number>;
};

/** Where one criterion is counted; `persons` gave it at least one scored answer, `lowScores` at least one of level 1 or 2. */
export type CriterionSlots = SpreadSlots & {
  readonly code: Criterion["code"];
  readonly persons: number;
  readonly lowScores: number;
  readonly slotByReason: ReadonlyMap<string, number>;
  readonly items: readonly ItemSlots[];
};

/** Where one question outside the index is counted; `persons` chose at least one option. `rates` divide its options. */
export type BlockQuestionSlots = {
  readonly id: string;
  readonly when: Condition | undefined;
  readonly askedIn: Block["askedIn"];
  readonly persons: number;
  readonly missing: number;
  readonly slotByOption: ReadonlyMap<string, number>;
  readonly rates: readonly Rate[];
};

/** What each place of a survey version's tallies counts. */
export type TallyLayout = {
  readonly size: number;
  readonly slotByOutcome: Readonly<Record<Outcome, number>>;
  readonly overall: { readonly persons: number; readonly means: SpreadSlots; readonly pooled: SpreadSlots };
  readonly criteria: readonly CriterionSlots[];
  readonly blockQuestions: readonly BlockQuestionSlots[];
  readonly questionById: ReadonlyMap<string, Question>;
};

/**
 * The layout of a survey version's tallies. It is on disk for ever, so this order never changes:
 * outcomes (completed, partial, abandoned, declined, not eligible); overall (persons, Σy and Σy² by means, Σy and Σy² pooled);
 * each criterion as defined (persons, Σy, Σy², low scores, its reasons, then per item levels 1 … 5, not applicable, missing);
 * each block question as defined, free text apart (persons, missing, its options).
 */
export function layoutOf(survey: SurveyDefinition): TallyLayout {
  const slots = new SlotNumbers();
  // Members take their numbers in the order they are written here.
  return {
    slotByOutcome: {
      completed: slots.next(),
      partial: slots.next(),
      abandoned: slots.next(),
      declined: slots.next(),
      "not-eligible": slots.next(),
    },
    overall: { persons: slots.next(), means: spreadSlots(slots), pooled: spreadSlots(slots) },
    criteria: survey.criteria.map((criterion) => criterionSlots(criterion, slots)),
    blockQuestions: survey.blocks.flatMap((block) => blockSlots(block, slots)),
    questionById: new Map(questionsOf(survey).map((question) => [question.id, question])),
    size: slots.next(),
  };
}

/** Hands out 0, 1, 2 …. */
class SlotNumbers {
  #free = 0;
  next(): number {
    this.#free += 1;
    return this.#free - 1;
  }
  byId(ids: readonly string[]): ReadonlyMap<string, number> {
    return new Map(ids.map((id) => [id, this.next()]));
  }
}

function spreadSlots(slots: SlotNumbers): SpreadSlots {
  return { sum: slots.next(), sumSquares: slots.next() };
}

function criterionSlots({ code, reasons, questions }: Criterion, slots: SlotNumbers): CriterionSlots {
  return {
    code,
    persons: slots.next(),
    ...spreadSlots(slots),
    lowScores: slots.next(),
    slotByReason: slots.byId(reasons.map((reason) => reason.id)),
    items: questions.map((question) => itemSlots(question, slots)),
  };
}

function itemSlots({ id, when }: SatisfactionQuestion, slots: SlotNumbers): ItemSlots {
  const slotByLevel = slots.byId(levels.map((level) => level.id));
  const outside = slots.next();
  const slotByAnswer = new Map([...slotByLevel, [notApplicable.id, outside]]);
  return { id, when, firstLevel: outside - levels.length, notApplicable: outside, missing: slots.next(), slotByAnswer };
}

function blockSlots({ askedIn, questions, rates }: Block, slots: SlotNumbers): BlockQuestionSlots[] {
  const chosen = questions.filter(({ kind }) => kind !== "text");
  return chosen.map((question) => ({
    id: question.id,
    when: question.when,
    askedIn,
    persons: slots.next(),
    missing: slots.next(),
    slotByOption: slots.byId(optionIdsOf(question)),
    rates: rates.filter((rate) => rate.question === question.id),
  }));
}
