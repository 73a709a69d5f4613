import { Icon } from "#ui/Icon.tsx";
import { useDesk } from "#admin/editor/desk.ts";
import { findQuestion } from "#admin/editor/parts.ts";
import { fieldId } from "#admin/editor/selected.ts";
import { useVoice } from "#admin/voice.ts";
import type { Question } from "#survey/definition.ts";
import { questionsBefore, saidOf, setCondition } from "./condition-edits.ts";
import { ConditionField } from "./ConditionField.tsx";
import { ConditionWords } from "./ConditionWords.tsx";
import { focusField } from "./focus-field.ts";
import { plus } from "#admin/editor/icons.ts";
import { ReadPair } from "./ReadPair.tsx";

type Props = { readonly question: Question; readonly isLocked: boolean };

/** Of whom a question is asked; to read where that is official. */
export function ConditionSection({ question, isLocked }: Props) {
  const { say } = useVoice();
  const { isReadOnly } = useDesk();
  if (isLocked) return <OfficialCondition question={question} />;
  return (
    <section className="when" aria-labelledby="panel-when">
      <h3 id="panel-when">{say("panels.when")}</h3>
      {question.when === undefined ? (
        <Everybody id={question.id} />
      ) : (
        !isReadOnly && <ConditionField id={question.id} when={question.when} />
      )}
      <ConditionWords question={question} />
    </section>
  );
}

function OfficialCondition({ question: { when, askedWhen } }: { readonly question: Question }) {
  const { say } = useVoice();
  const { survey } = useDesk();
  return (
    <section className="when" aria-labelledby="panel-when">
      <h3 id="panel-when">{say("panels.when")}</h3>
      {when === undefined && <p>{say("panels.when-everybody")}</p>}
      {when && findQuestion(survey, when.question) === null && <p>{say("panels.when-gone")}</p>}
      {when && (
        <div className="langs inner">
          <ReadPair what={say("panels.asked-when")} text={askedWhen ?? saidOf(survey, when)} isLocked />
        </div>
      )}
    </section>
  );
}

function Everybody({ id }: { readonly id: string }) {
  const { say } = useVoice();
  const { survey, edit, isReadOnly } = useDesk();
  const before = questionsBefore(survey, id);
  const nearest = before.at(-1);
  const add = (looked: string) => {
    edit(`${id}.when`, setCondition(id, { question: looked, is: [] }));
    focusField("when.question");
  };
  if (isReadOnly) return <p>{say("panels.when-everybody")}</p>;
  return (
    <div className="adding">
      <p>{say("panels.when-everybody")}</p>
      {nearest ? (
        <button className="button small" type="button" id={fieldId("when")} onClick={() => add(nearest.id)}>
          <Icon path={plus} />
          {say("panels.when-add")}
        </button>
      ) : (
        <small>{say("panels.when-first")}</small>
      )}
    </div>
  );
}
