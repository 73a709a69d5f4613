import type { Change } from "#admin/editor/desk.ts";
import type { Question } from "#survey/definition.ts";
import { changeQuestion } from "./change-parts.ts";
import { withMember } from "./members.ts";
import { withoutLostOptions } from "./prune.ts";

/** Whether a visit goes on only when this question is answered. */
export function setRequired(id: string, required: boolean): Change {
  return (survey) => changeQuestion(survey, id, (question) => withMember(question, "required", required));
}

/** Whether an item may be answered with «Không áp dụng»; when to take it is said only where it may. */
export function setNotApplicable(id: string, notApplicable: boolean): Change {
  const change = (question: Question): Question => {
    if (question.kind !== "satisfaction") return question;
    const offered = withMember(question, "notApplicable", notApplicable);
    return notApplicable ? offered : withMember(offered, "notApplicableWhen", undefined);
  };
  return (survey) => withoutLostOptions(changeQuestion(survey, id, change), id);
}

/** How many characters a free text has: 1 to 1000. */
export function setMostCharacters(id: string, characters: number): Change {
  const within = Math.min(1000, Math.max(1, Math.round(characters)));
  const change = (question: Question): Question => (question.kind === "text" ? withMember(question, "maxCharacters", within) : question);
  return (survey) => changeQuestion(survey, id, change);
}
