import { plus } from "#admin/editor/icons.ts";
import { Icon } from "#ui/Icon.tsx";
import { cross } from "#ui/icons.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { findQuestion } from "#admin/editor/parts.ts";
import { fieldId } from "#admin/editor/selected.ts";
import { useVoice } from "#admin/voice.ts";
import type { Condition } from "#survey/definition.ts";
import { choicesOf } from "./choices.ts";
import { type Clause, lookingAt, naming, setCondition } from "./condition-edits.ts";
import { focusField } from "./focus-field.ts";
import { LookedAt } from "./LookedAt.tsx";

type Props = { readonly id: string; readonly when: Condition };

/** A condition built by choosing: which question, and which of its answers are named or excluded. */
export function ConditionField({ id, when }: Props) {
  const { say } = useVoice();
  const { survey, edit } = useDesk();
  const change = (next: Condition | undefined) => edit(`${id}.when`, setCondition(id, next));
  const remove = () => {
    change(undefined);
    focusField("when");
  };
  const pointedTo = findQuestion(survey, when.question);
  const clauses = (["is", "isNot"] as const).filter((clause) => when[clause] !== undefined);
  return (
    <div className="condition">
      <div className="sentence">
        <label htmlFor={fieldId("when.question")}>{say("panels.when-question")}</label>
        <LookedAt id={id} when={when} onChoose={(question) => change(lookingAt(when, question))} />
        <button className="button plain" type="button" onClick={remove}>
          <Icon path={cross} />
          {say("panels.when-remove")}
        </button>
      </div>
      {pointedTo === null && <p className="short-of">{say("panels.when-gone")}</p>}
      {pointedTo &&
        clauses.map((clause, position) => (
          <Clauses key={clause} {...{ when, clause }} isSecond={position > 0} choices={choicesOf(pointedTo)} onChange={change} />
        ))}
      {pointedTo && clauses.length === 1 && <OtherClause when={when} onAdd={change} />}
    </div>
  );
}

type ClauseProps = {
  readonly when: Condition;
  readonly clause: Clause;
  readonly isSecond: boolean;
  readonly choices: ReturnType<typeof choicesOf>;
  readonly onChange: (when: Condition) => void;
};

function Clauses({ when, clause, isSecond, choices, onChange }: ClauseProps) {
  const { say, read } = useVoice();
  const verb = say(clause === "is" ? "panels.when-is" : "panels.when-is-not");
  const chosen = when[clause] ?? [];
  return (
    <fieldset className="clause" id={fieldId(`when.${clause}`)} tabIndex={-1}>
      <legend>{isSecond ? `${say("panels.when-and")} ${verb}` : verb}</legend>
      <div className="chips">
        {choices.map(({ id, text }) => (
          <label key={id} className="chip">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) => onChange(naming(when, clause, { option: id, isNamed: target.checked }))}
            />
            {read(text) || text.vi || id}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function OtherClause({ when, onAdd }: { readonly when: Condition; readonly onAdd: (when: Condition) => void }) {
  const { say } = useVoice();
  const isFilled = (when.is ?? when.isNot ?? []).length > 0;
  const missing = when.is === undefined ? "is" : "isNot";
  const swap: Condition = when.is === undefined ? { question: when.question, is: [] } : { question: when.question, isNot: [] };
  const add = () => {
    onAdd(isFilled ? { ...when, [missing]: [] } : swap);
    focusField(`when.${missing}`);
  };
  return (
    <button className="button plain" type="button" onClick={add}>
      <Icon path={plus} />
      {say(missing === "is" ? "panels.when-add-is" : "panels.when-add-is-not")}
    </button>
  );
}
