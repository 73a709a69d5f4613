import type { Change } from "#admin/editor/desk.ts";
import type { BlockQuestion } from "#survey/definition.ts";
import { changeQuestion } from "./change-parts.ts";
import { withConditionWords } from "./condition-in-words.ts";
import { withoutLostOptions } from "./prune.ts";

/** The kinds a question outside the index may be of. */
export const blockKinds = ["single", "several", "count", "yes-no", "text"] as const satisfies readonly BlockQuestion["kind"][];
export type BlockKind = (typeof blockKinds)[number];

/** As much as a free text takes until somebody says otherwise. */
const usualCharacters = 500;

/** Asks a question of a block in another way; what named options it no longer has lets go of them. */
export function setKind(id: string, kind: BlockKind): Change {
  return (survey) => {
    const after = changeQuestion(survey, id, (question) =>
      question.kind === "satisfaction" || question.kind === kind ? question : ofKind(question, kind),
    );
    return withConditionWords(survey, withoutLostOptions(after, id));
  };
}

function ofKind(question: BlockQuestion, kind: BlockKind): BlockQuestion {
  const { common, options } = apart(question);
  if (kind === "yes-no") return { ...common, kind };
  if (kind === "text") return { ...common, kind, maxCharacters: usualCharacters };
  return { ...common, kind, options };
}

/** What every kind has, and the options of those that have some. */
function apart(question: BlockQuestion) {
  if (question.kind === "yes-no") {
    const { kind: _kind, ...common } = question;
    return { common, options: [] };
  }
  if (question.kind === "text") {
    const { kind: _kind, maxCharacters: _characters, placeholder: _placeholder, ...common } = question;
    return { common, options: [] };
  }
  const { kind: _kind, options, ...common } = question;
  return { common, options };
}
