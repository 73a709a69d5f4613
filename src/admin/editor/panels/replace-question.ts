import { changeBlocks } from "#admin/editor/structure.ts";
import { changeEach } from "#admin/editor/change-each.ts";
import type { Change } from "#admin/editor/desk.ts";
import { idsIn, newId } from "#admin/editor/new-id.ts";
import type { Earlier } from "#protocol/survey-drafts.ts";
import type { Condition, Question, Rate, SurveyDefinition } from "#survey/definition.ts";
import { changeQuestions } from "./change-parts.ts";
import { withMember } from "./members.ts";

/** The ids no question or rate may be given: those in use, and those of every version before, which keep their meaning. */
export function takenIds(survey: SurveyDefinition, earlier: readonly Earlier[]): ReadonlySet<string> {
  return new Set([survey, ...earlier.map(({ definition }) => definition)].flatMap(idsIn));
}

/** The id of the question that takes the place of a retired one. */
export function replacementId(survey: SurveyDefinition, earlier: readonly Earlier[], id: string): string {
  return newId(id, takenIds(survey, earlier));
}

/**
 * Retires a question: in its place stands one with the same words and another id, whose answers are counted apart.
 * Conditions that looked at the old one look at the new one; its rates follow under names of their own.
 */
export function replaceQuestion(id: string, replacement: string, earlier: readonly Earlier[]): Change {
  const follow = (when: Condition | undefined) => (when?.question === id ? withMember(when, "question", replacement) : when);
  const change = (question: Question): Question => {
    const led = withMember(question, "when", follow(question.when));
    return led.id === id ? withMember(led, "id", replacement) : led;
  };
  return (survey) => {
    const after = changeQuestions(survey, change);
    if (after === survey) return survey;
    const taken = new Set([...takenIds(survey, earlier), replacement]);
    return changeBlocks(after, (block) =>
      withMember(
        block,
        "rates",
        changeEach(block.rates, (rate) => follower(rate, id, { replacement, taken })),
      ),
    );
  };
}

function follower(rate: Rate, id: string, { replacement, taken }: { replacement: string; taken: Set<string> }): Rate {
  if (rate.question !== id) return rate;
  const name = newId(rate.id, taken);
  taken.add(name);
  return { ...rate, id: name, question: replacement };
}
