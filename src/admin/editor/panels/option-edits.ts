import { changeBlocks } from "#admin/editor/structure.ts";
import { changeEach } from "#admin/editor/change-each.ts";
import type { Change } from "#admin/editor/desk.ts";
import type { Condition, Option, Question, Rate } from "#survey/definition.ts";
import { changeQuestion, changeQuestions } from "./change-parts.ts";
import { withConditionWords } from "./condition-in-words.ts";
import { noWords, type Rewrite, written } from "./localized.ts";
import { kept, moved, withMember } from "./members.ts";
import { withoutLostOptions } from "./prune.ts";

/** Adds an option at the end, with these words in Vietnamese. */
export function addOption(question: string, option: Pick<Option, "id"> & { readonly vi: string }): Change {
  const added: Option = { id: option.id, text: written("vi", option.vi)(undefined) ?? noWords };
  return (survey) => changeQuestion(survey, question, (one) => withOptions(one, (options) => [...options, added]));
}

/** Takes an option away, and from all that names it. */
export function removeOption(question: string, option: string): Change {
  return (survey) => {
    const without = changeQuestion(survey, question, (one) => withOptions(one, (options) => kept(options, ({ id }) => id !== option)));
    return withConditionWords(survey, withoutLostOptions(without, question));
  };
}

/** Puts the option at one place to another. */
export function moveOption(question: string, from: number, to: number): Change {
  return (survey) => {
    const after = changeQuestion(survey, question, (one) => withOptions(one, (options) => moved(options, from, to)));
    return withConditionWords(survey, after);
  };
}

/** Rewrites the words of an option; it stays the same answer. */
export function rewriteOption(question: string, option: string, rewrite: Rewrite): Change {
  const change = (one: Option) => withMember(one, "text", rewrite(one.text) ?? noWords);
  return (survey) => withConditionWords(survey, changeOption(question, option, change)(survey));
}

/** Whether an option counts in rates. */
export function setCounts(question: string, option: string, counts: boolean): Change {
  const change = (one: Option) => withMember(one, "counts", counts ? undefined : (false as const));
  return (survey) => withoutLostOptions(changeOption(question, option, change)(survey), question);
}

/** Whether choosing an option ends the visit as «not eligible». */
export function setEnds(question: string, option: string, ends: boolean): Change {
  return changeOption(question, option, (one) => withMember(one, "ends", ends ? ("not-eligible" as const) : undefined));
}

/** Makes an option another answer: an id of its own; conditions and rates that named it follow. */
export function renewOption(question: string, option: string, id: string): Change {
  const renamed = (ids: string[]) => changeEach(ids, (one) => (one === option ? id : one));
  const ofCondition = (when: Condition) =>
    withMember(withMember(when, "is", when.is && renamed(when.is)), "isNot", when.isNot && renamed(when.isNot));
  const ofRate = (rate: Rate) =>
    withMember(withMember(rate, "numerator", renamed(rate.numerator)), "denominator", renamed(rate.denominator));
  const inRates = (rates: Rate[]) => changeEach(rates, (rate) => (rate.question === question ? ofRate(rate) : rate));
  const inCondition = (one: Question) => (one.when?.question === question ? withMember(one, "when", ofCondition(one.when)) : one);
  return (survey) => {
    const after = changeOption(question, option, (one) => withMember(one, "id", id))(survey);
    if (after === survey) return survey;
    return changeBlocks(changeQuestions(after, inCondition), (block) => withMember(block, "rates", inRates(block.rates)));
  };
}

function changeOption(question: string, option: string, change: (option: Option) => Option): Change {
  return (survey) =>
    changeQuestion(survey, question, (one) =>
      withOptions(one, (options) => changeEach(options, (each) => (each.id === option ? change(each) : each))),
    );
}

function withOptions(question: Question, change: (options: Option[]) => Option[]): Question {
  return "options" in question ? withMember(question, "options", change(question.options)) : question;
}
