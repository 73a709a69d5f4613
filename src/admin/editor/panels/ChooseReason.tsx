import { useState } from "react";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import type { CriterionCode, Reason } from "#survey/definition.ts";
import type { ReasonLists } from "#survey/instrument.ts";
import { addReason, reasonsToChoose } from "./reason-edits.ts";
import { askShelf } from "./ask-shelf.ts";

type Props = { readonly code: CriterionCode; readonly used: readonly Reason[] };

/** Adds a reason that comes with the program; the lists are asked for when somebody wants one. */
export function ChooseReason({ code, used }: Props) {
  const { say } = useVoice();
  const [isOpen, open] = useState(false);
  if (isOpen) return <FromShelf code={code} used={used} />;
  return (
    <button className="button small" type="button" onClick={() => open(true)}>
      {say("panels.reason-choose")}
    </button>
  );
}

function FromShelf({ code, used }: Props) {
  const [asked, again] = useAnswer(askShelf);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {({ reasons }) => <Choose code={code} used={used} reasons={reasons} />}
    </Answered>
  );
}

function Choose({ code, used, reasons }: Props & { readonly reasons: ReasonLists }) {
  const { say, read } = useVoice();
  const { edit } = useDesk();
  const groups = reasonsToChoose(reasons, code, used);
  const [chosen, choose] = useState("");
  const free = groups.flatMap((group) => group.reasons);
  const reason = free.find(({ id }) => id === chosen) ?? free[0];
  if (reason === undefined) return null;
  const ending = new Set(reasons.always.map(({ id }) => id));
  return (
    <div className="new-entry">
      <select
        ref={takeFocus}
        className="input"
        aria-label={say("panels.reason-chosen")}
        value={reason.id}
        onChange={({ target }) => choose(target.value)}
      >
        {groups.map((group) => (
          <optgroup key={group.name} label={group.title ? read(group.title) : say("panels.reason-always")}>
            {group.reasons.map(({ id, text }) => (
              <option key={id} value={id}>
                {read(text)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button className="button" type="button" onClick={() => edit(`${code}.reasons.${reason.id}`, addReason(code, reason, ending))}>
        {say("panels.reason-add")}
      </button>
    </div>
  );
}

/** Whoever asked for the lists wants to choose. */
function takeFocus(list: HTMLSelectElement | null): void {
  list?.focus();
}
