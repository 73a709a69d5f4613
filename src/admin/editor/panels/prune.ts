import { changeBlocks } from "#admin/editor/structure.ts";
import { changeEach } from "#admin/editor/change-each.ts";
import type { Condition, Rate, SurveyDefinition } from "#survey/definition.ts";
import { optionIdsOf } from "#survey/questions.ts";
import { findQuestion } from "#admin/editor/parts.ts";
import { changeQuestions } from "./change-parts.ts";
import { countable } from "./choices.ts";
import { kept, withMember } from "./members.ts";

/**
 * A draft in which no condition names an option that a question no longer has, and no rate one that does not count. A condition that loses all it named stays and has to be
 * chosen anew, so that nobody is asked silently; a rate without numerator or denominator goes.
 */
export function withoutLostOptions(survey: SurveyDefinition, id: string): SurveyDefinition {
  const question = findQuestion(survey, id);
  if (question === null) return survey;
  const options = new Set(optionIdsOf(question));
  const conditions = changeQuestions(survey, (one) => withMember(one, "when", pruned(one.when, id, options)));
  const counted = new Set(countable(question));
  return changeBlocks(conditions, (block) => withMember(block, "rates", prunedRates(block.rates, id, counted)));
}

function pruned(when: Condition | undefined, id: string, options: ReadonlySet<string>): Condition | undefined {
  if (when === undefined || when.question !== id) return when;
  const is = when.is && kept(when.is, (option) => options.has(option));
  const isNot = when.isNot && kept(when.isNot, (option) => options.has(option));
  return withMember(withMember(when, "is", is), "isNot", isNot);
}

function prunedRates(rates: Rate[], id: string, options: ReadonlySet<string>): Rate[] {
  const isHere = (rate: Rate) => rate.question === id;
  const within = changeEach(rates, (rate) => (isHere(rate) ? prunedRate(rate, options) : rate));
  return kept(within, (rate) => !isHere(rate) || (rate.numerator.length > 0 && rate.denominator.length > 0));
}

function prunedRate(rate: Rate, options: ReadonlySet<string>): Rate {
  const numerator = kept(rate.numerator, (option) => options.has(option));
  const denominator = kept(rate.denominator, (option) => options.has(option));
  return withMember(withMember(rate, "numerator", numerator), "denominator", denominator);
}
