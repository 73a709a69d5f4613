import { partKey } from "#survey/part.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { findQuestion, groupsOf, questionsIn, selectedGroup } from "#admin/editor/parts.ts";
import { fieldId } from "#admin/editor/selected.ts";
import { useVoice } from "#admin/voice.ts";
import type { Condition } from "#survey/definition.ts";
import { questionsBefore } from "./condition-edits.ts";
import { nameOfQuestion } from "#survey/name-of.ts";

type Props = { readonly id: string; readonly when: Condition; readonly onChoose: (question: string) => void };

/** The question a condition looks at, of those asked earlier, under the criteria and blocks they stand in. */
export function LookedAt({ id, when, onChoose }: Props) {
  const { say, read } = useVoice();
  const { survey } = useDesk();
  const before = new Set(questionsBefore(survey, id).map((question) => question.id));
  const pointedTo = findQuestion(survey, when.question);
  const groups = groupsOf(survey).map((group) => ({
    key: partKey(selectedGroup(group)),
    title: group.part === "criterion" ? group.criterion.title : group.block.title,
    questions: questionsIn(group).filter((question) => before.has(question.id)),
  }));
  return (
    <select className="looked-at" id={fieldId("when.question")} value={when.question} onChange={({ target }) => onChoose(target.value)}>
      {!before.has(when.question) && (
        <option value={when.question}>
          {pointedTo ? `${read(nameOfQuestion(pointedTo))} ${say("panels.when-later")}` : say("panels.when-choose")}
        </option>
      )}
      {groups
        .filter(({ questions }) => questions.length > 0)
        .map(({ key, title, questions }) => (
          <optgroup key={key} label={read(title)}>
            {questions.map((question) => (
              <option key={question.id} value={question.id}>
                {read(nameOfQuestion(question)) || question.text.vi}
              </option>
            ))}
          </optgroup>
        ))}
    </select>
  );
}
