import { type ChangeEvent, useId, useState } from "react";
import { call } from "#protocol/call.ts";
import { importAnswers } from "#protocol/exported-answers.ts";
import { Field } from "#ui/Field.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useVoice } from "#admin/voice.ts";
import { bringIn, type Brought, nothingBrought } from "./bring-in.ts";
import { BroughtIn } from "./BroughtIn.tsx";
import type { Fleet } from "./fleet.ts";
import { ParcelInHand } from "./ParcelInHand.tsx";
import { type Parcel, parcelIn } from "./parcel.ts";

/** How far an import has come; a file stays in hand until all of it is through. */
export type Import =
  | { readonly stage: "choosing"; readonly isUnreadable: boolean }
  | { readonly stage: "in-hand"; readonly parcel: Parcel }
  | { readonly stage: "bringing" | "stopped" | "done"; readonly parcel: Parcel; readonly brought: Brought };

type Props = {
  readonly fleet: Fleet;
  readonly onClose: () => void;
  /** Closed after something was brought in. */
  readonly onDone: () => void;
};

/** Brings in a file that somebody carried here from a tablet; shows what it holds before anything is sent. */
export function Importing({ fleet, onClose, onDone }: Props) {
  const { say } = useVoice();
  const title = useId();
  const [state, setState] = useState<Import>({ stage: "choosing", isUnreadable: false });

  async function take({ target: { files } }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [chosen] = files ?? [];
    if (!chosen) return;
    const parcel = parcelIn(await chosen.text());
    setState(parcel ? { stage: "in-hand", parcel } : { stage: "choosing", isUnreadable: true });
  }

  async function bring(parcel: Parcel, before: Brought): Promise<void> {
    let brought = before;
    const show = (stage: "bringing" | "stopped" | "done") => setState({ stage, parcel, brought });
    show("bringing");
    const onProgress = (newer: Brought) => {
      brought = newer;
      show("bringing");
    };
    try {
      await bringIn(parcel, before, { send: (batch) => call(importAnswers, batch), onProgress });
      show("done");
    } catch {
      // Whatever failed, what is left lies in the file and can be tried again.
      show("stopped");
    }
  }

  const dismiss = { choosing: onClose, "in-hand": onClose, bringing: () => {}, stopped: onDone, done: onDone }[state.stage];
  const isChoosing = state.stage === "choosing" || state.stage === "in-hand";
  return (
    <Sheet labelledBy={title} onDismiss={dismiss}>
      <h2 id={title} tabIndex={-1}>
        {say("import.title")}
      </h2>
      {isChoosing && (
        <div className="form">
          <p>{say("import.what")}</p>
          <Field
            label={say("import.choose")}
            type="file"
            accept=".json,application/json"
            onChange={(event) => void take(event)}
            {...(state.stage === "choosing" && state.isUnreadable && { fault: say("import.unreadable") })}
          />
        </div>
      )}
      {state.stage === "in-hand" && (
        <ParcelInHand parcel={state.parcel} fleet={fleet} onGo={() => void bring(state.parcel, nothingBrought)} onClose={onClose} />
      )}
      {state.stage === "choosing" && (
        <div className="row">
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
      )}
      {(state.stage === "bringing" || state.stage === "stopped" || state.stage === "done") && (
        <BroughtIn {...state} onGoOn={() => void bring(state.parcel, state.brought)} onClose={onDone} />
      )}
    </Sheet>
  );
}
