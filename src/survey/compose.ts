import type { Block, Criterion, Reason, SurveyDefinition } from "./definition.ts";
import type { BlockFile, Instrument, ReasonLists } from "./instrument.ts";

/** Puts the blocks an instrument names in its order, and the reasons its criteria name, into one survey version. */
export function composeSurvey(instrument: Instrument, blocks: readonly BlockFile[], reasons: ReasonLists): SurveyDefinition {
  const { $schema: _link, alsoAsk = [], criteria, ...rest } = instrument;
  return {
    ...rest,
    criteria: criteria.map((criterion) => withReasons(criterion, reasons)),
    blocks: instrument.order.flatMap((name) => blocks.filter((block) => block.id === name).map((block) => withAsked(block, alsoAsk))),
  };
}

/** A criterion with the reasons it names and those that end every list; unknown names are left out. */
function withReasons(criterion: Instrument["criteria"][number], { lists, always }: ReasonLists): Criterion {
  const chosen =
    typeof criterion.reasons === "string"
      ? lists[criterion.reasons]?.reasons
      : criterion.reasons.flatMap((id) => findReason(id, lists) ?? []);
  return { ...criterion, reasons: [...(chosen ?? []), ...always] };
}

/** One reason by its id, which is unique over all lists. */
export function findReason(id: string, lists: ReasonLists["lists"]): Reason | undefined {
  return Object.values(lists)
    .flatMap((list) => list?.reasons ?? [])
    .find((reason) => reason.id === id);
}

/** A block without the questions that are off here, nor the rates that rest on them. */
function withAsked({ $schema: _link, ...block }: BlockFile, alsoAsk: readonly string[]): Block {
  const questions = block.questions.filter((question) => question.onByDefault !== false || alsoAsk.includes(question.id));
  const asked = new Set(questions.map((question) => question.id));
  return { ...block, questions, rates: block.rates.filter((rate) => asked.has(rate.question)) };
}
