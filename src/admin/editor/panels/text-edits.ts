import type { Change } from "#admin/editor/desk.ts";
import { isTitleLocked } from "#admin/editor/locks.ts";
import type { Block, Criterion, CriterionCode, Question, SurveyDefinition } from "#survey/definition.ts";
import { changeBlock, changeCriterion, changeQuestion } from "./change-parts.ts";
import { withConditionWords } from "./condition-in-words.ts";
import { noWords, type Rewrite } from "./localized.ts";
import { withMember } from "./members.ts";

/** The texts of a question; `notApplicableWhen` is an item's only, `placeholder` a free text's only. */
export type QuestionText = "name" | "text" | "shortText" | "hint" | "askedWhen" | "staff" | "notApplicableWhen" | "placeholder";

/** Rewrites a text of a question. New words for an official text are no official words: their origin says so. */
export function rewriteQuestion(id: string, member: QuestionText, rewrite: Rewrite): Change {
  return (survey) =>
    withConditionWords(
      survey,
      changeQuestion(survey, id, (question) => rewritten(question, member, rewrite)),
    );
}

/** Rewrites a text of a criterion. */
export function rewriteCriterion(code: CriterionCode, member: "title" | "shortTitle" | "subtitle" | "lead", rewrite: Rewrite): Change {
  const change = (criterion: Criterion): Criterion => {
    const text = rewrite(criterion[member]);
    return withMember(criterion, member, member === "title" ? (text ?? noWords) : text);
  };
  return (survey) => changeCriterion(survey, code, change);
}

/** Rewrites a text of a block. */
export function rewriteBlock(id: string, member: "title" | "note" | "stem", rewrite: Rewrite): Change {
  const change = (block: Block): Block => {
    const text = rewrite(block[member]);
    return withMember(block, member, member === "title" ? (text ?? noWords) : text);
  };
  return (survey) => changeBlock(survey, id, change);
}

/** Rewrites a text of the survey itself; its title only where nothing in it is official. */
export function rewriteSurvey(member: "title" | "publicTitle" | "groupLabel" | "itemLabel" | "stem", rewrite: Rewrite): Change {
  return (survey): SurveyDefinition => {
    if (member === "title" && isTitleLocked(survey)) return survey;
    const text = rewrite(survey[member]);
    return withMember(survey, member, member === "stem" ? text : (text ?? noWords));
  };
}

function rewritten(question: Question, member: QuestionText, rewrite: Rewrite): Question {
  if (member === "text") return withOwnWords(question, withMember(question, "text", rewrite(question.text) ?? noWords));
  if (member === "notApplicableWhen") return question.kind === "satisfaction" ? ofItem(question, rewrite) : question;
  if (member === "placeholder")
    return question.kind === "text" ? withMember(question, "placeholder", rewrite(question.placeholder)) : question;
  return withMember(question, member, rewrite(question[member]));
}

function ofItem(question: Extract<Question, { kind: "satisfaction" }>, rewrite: Rewrite): Question {
  return question.notApplicable ? withMember(question, "notApplicableWhen", rewrite(question.notApplicableWhen)) : question;
}

/** Only the Vietnamese is official. */
function withOwnWords(before: Question, after: Question): Question {
  const isOfficial = before.origin !== undefined && before.origin !== "ours" && before.origin !== "adapted";
  return isOfficial && before.text.vi !== after.text.vi ? withMember(after, "origin", "adapted" as const) : after;
}
