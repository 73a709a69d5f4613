import { useDesk } from "#admin/editor/desk.ts";
import { fieldId } from "#admin/editor/selected.ts";
import { useVoice } from "#admin/voice.ts";
import type { Question } from "#survey/definition.ts";
import { takenOptionIds } from "./answered.ts";
import { Losing } from "./Losing.tsx";
import { NewEntry } from "./NewEntry.tsx";
import { addOption, moveOption } from "./option-edits.ts";
import { OptionRow } from "./OptionRow.tsx";
import { ReadOptions } from "./ReadOptions.tsx";
import { Rows } from "./Rows.tsx";
import { useCarefulEdit } from "./use-careful-edit.ts";
import { newId } from "#admin/editor/new-id.ts";

/** The options of a question, in the order they are offered. */
export function Options({ question }: { readonly question: Extract<Question, { options: unknown }> }) {
  const { say } = useVoice();
  const { survey, earlier, edit, isReadOnly } = useDesk();
  const [pending, attempt] = useCarefulEdit();
  const { id, options } = question;
  if (isReadOnly) return <ReadOptions options={options} />;
  const taken = takenOptionIds([survey, ...earlier.map(({ definition }) => definition)], id);
  const rows = options.map((option, position) => ({
    key: option.id,
    name: option.text.vi || say("panels.option", { number: position + 1 }),
  }));
  return (
    <div className="wide list">
      <Rows
        label={say("panels.options")}
        rows={rows}
        onMove={(from, to) => edit(`${id}.options`, moveOption(id, from, to))}
        renderRow={(position, onMove) => <OptionRow {...{ question, position, taken, attempt, onMove }} />}
      />
      {options.length < 2 && <p className="short-of">{say("panels.options-few")}</p>}
      <NewEntry
        id={fieldId("options")}
        label={say("panels.option-new")}
        action={say("panels.option-add")}
        onAdd={(vi) => edit(`${id}.options.${vi}`, addOption(id, { id: newId(vi, taken), vi }))}
      />
      {pending && <Losing pending={pending} />}
    </div>
  );
}
