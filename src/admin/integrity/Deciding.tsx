import { useId, useState } from "react";
import { call } from "#protocol/call.ts";
import { decideHeld } from "#protocol/held.ts";
import { Field } from "#ui/Field.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { type Decided, decideAll, nothingDecided } from "./decide-all.ts";
import type { Choice } from "./HeldTable.tsx";

type Props = {
  readonly choice: Choice;
  readonly onClose: () => void;
  /** Closed after something was decided. */
  readonly onDone: () => void;
};

/** Decides about held records, with a reason; what is through stays so when the rest fails. */
export function Deciding({ choice, onClose, onDone }: Props) {
  const { say } = useVoice();
  const title = useId();
  const { decision, group, device } = choice;
  const [decided, setDecided] = useState(nothingDecided);
  const [isDone, setDone] = useState(false);
  const { sending, onSubmit } = useSending(async (fields) => {
    const { unit, reason: heldFor } = group;
    const selection = { which: "group", unit, device: group.device, reason: heldFor } as const;
    const wish = { selection, decision, reason: fields.get("reason") ?? "" };
    await decideAll(wish, decided, { send: (sent) => call(decideHeld, sent), onProgress: setDecided });
    setDone(true);
  });
  const isSending = sending.stage === "sending";
  const hasBegun = decided.next !== null;
  const close = hasBegun || isDone ? onDone : onClose;
  return (
    <Sheet labelledBy={title} onDismiss={isSending ? () => {} : close}>
      <h2 id={title} tabIndex={-1}>
        {say(`held.${decision}-title`, { device })}
      </h2>
      {isDone ? (
        <Outcome decision={decision} decided={decided} onClose={onDone} />
      ) : (
        <form className="form" onSubmit={onSubmit}>
          <p>{say(`held.${decision}-what`)}</p>
          <Field label={say("held.reason")} hint={say("held.reason-hint")} name="reason" maxLength={300} pattern=".*\S.*" required />
          {isSending && <Progress decided={decided} all={group.records} />}
          {hasBegun && !isSending && <p className="banner warn">{say("held.stopped", { done: decided.decided + decided.stillHeld })}</p>}
          <SendingFailure sending={sending} />
          <div className="row">
            <button className="button main" type="submit" disabled={isSending}>
              {say(hasBegun ? "held.go-on" : `held.${decision}`)}
            </button>
            <button className="button" type="button" disabled={isSending} onClick={close}>
              {say("form.cancel")}
            </button>
          </div>
        </form>
      )}
    </Sheet>
  );
}

function Progress({ decided, all }: { readonly decided: Decided; readonly all: number }) {
  const { say } = useVoice();
  const id = useId();
  const done = decided.decided + decided.stillHeld;
  return (
    <div className="progress">
      <p id={id} role="status">
        {say("held.progress", { done, all })}
      </p>
      <progress aria-labelledby={id} value={done} max={all} />
    </div>
  );
}

function Outcome({ decision, decided, onClose }: Pick<Choice, "decision"> & { readonly decided: Decided; readonly onClose: () => void }) {
  const { say } = useVoice();
  return (
    <>
      <p className="banner" tabIndex={-1} ref={focused}>
        {say(`held.done-${decision}`, { count: decided.decided })}
        {decided.stillHeld > 0 && ` ${say("held.still", { count: decided.stillHeld })}`}
      </p>
      <div className="row">
        <button className="button main" type="button" onClick={onClose}>
          {say("held.close")}
        </button>
      </div>
    </>
  );
}

/** What is new is read out when it appears: the button that led here is gone. */
function focused(news: HTMLElement | null): void {
  news?.focus({ preventScroll: true });
}
