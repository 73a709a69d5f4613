import { useId } from "react";
import { useVoice } from "#admin/voice.ts";
import type { Versions } from "./entry-name.ts";
import type { Group } from "./grouped.ts";
import { ToldList } from "./ToldList.tsx";

type Props = { readonly group: Group; readonly versions: Versions };

/** What differs in one criterion, one block, or the questionnaire as a whole. */
export function ChangedPart({ group: { where, name, told, questions, brought }, versions }: Props) {
  const { say, read } = useVoice();
  const title = useId();
  return (
    <div role="group" aria-labelledby={title}>
      <h4 id={title}>{where.part === "survey" ? say("panels.survey") : read(name)}</h4>
      <ToldList told={told} versions={versions} />
      {brought.length > 0 && (
        <ul className="brought" aria-label={say("diff.brought")}>
          {brought.map((question) => (
            <li key={question.vi}>{read(question)}</li>
          ))}
        </ul>
      )}
      {questions.map((question) => (
        <div key={question.id} className="question">
          <p>
            <b>{read(question.name)}</b>
          </p>
          <ToldList told={question.told} versions={versions} />
        </div>
      ))}
    </div>
  );
}
