import { useId } from "react";
import { Sheet } from "#ui/Sheet.tsx";
import { useVoice } from "#admin/voice.ts";
import { nameOfQuestion } from "#survey/name-of.ts";
import type { Pending } from "./use-careful-edit.ts";

/** What a change takes away besides what it says, before it is done. */
export function Losing({ pending: { lost, go, leave } }: { readonly pending: Pending }) {
  const { say, read } = useVoice();
  const id = useId();
  return (
    <Sheet labelledBy={id} onDismiss={leave}>
      <h2 tabIndex={-1} id={id}>
        {say("panels.lose-title")}
      </h2>
      <ul className="losing">
        {lost.options > 0 && <li>{say("panels.lose-options", { count: lost.options })}</li>}
        {lost.rates.map((rate) => (
          <li key={rate.id}>{say("panels.lose-rate", { name: read(rate.name) })}</li>
        ))}
        {lost.conditions.map((question) => (
          <li key={question.id}>{say("panels.lose-condition", { name: read(nameOfQuestion(question)) })}</li>
        ))}
        {lost.freed.map((question) => (
          <li key={question.id}>{say("panels.lose-freed", { name: read(nameOfQuestion(question)) })}</li>
        ))}
      </ul>
      <p>{say("panels.lose-undo")}</p>
      <div className="row">
        <button className="button main" type="button" onClick={go}>
          {say("panels.lose-do")}
        </button>
        <button className="button" type="button" onClick={leave}>
          {say("form.cancel")}
        </button>
      </div>
    </Sheet>
  );
}
