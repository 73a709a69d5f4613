import { useId } from "react";
import type { Question } from "#survey/definition.ts";
import type { Numbered } from "#admin/paper/sheet-parts.ts";
import { useVoice } from "#admin/voice.ts";
import type { Entry } from "./MarkField.tsx";

type Text = Extract<Question, { kind: "text" }>;

/** What a citizen wrote in words. Enter begins a line, Tab goes on. */
export function WordsField({ numbered: { number, question }, entry }: { readonly numbered: Numbered<Text>; readonly entry: Entry }) {
  const { say, read } = useVoice();
  const field = useId();
  const { id, text, maxCharacters } = question;
  const typed = entry.typedOf(id);
  const fault = entry.faultOf(id);
  const isOut = entry.isUnasked(id) && typed.trim() === "";
  return (
    <div className="mark-row words" data-out={isOut}>
      <span className="place">{number}</span>
      <div className="asked field">
        <label htmlFor={field}>{read(text)}</label>
        <textarea
          id={field}
          data-stop={id}
          maxLength={maxCharacters}
          disabled={isOut}
          value={typed}
          aria-invalid={fault !== undefined}
          aria-describedby={`${field}-says`}
          onChange={({ target }) => entry.onType(id, target.value)}
        />
        <output id={`${field}-says`} className="says" data-fault={fault !== undefined}>
          {fault === undefined ? say("paper.characters", { count: typed.length, most: maxCharacters }) : say(`paper.${fault}`)}
        </output>
      </div>
    </div>
  );
}
