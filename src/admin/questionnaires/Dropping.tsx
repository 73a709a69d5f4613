import { useId } from "react";
import { call, Refused } from "#protocol/call.ts";
import { type DraftHead, dropDraft } from "#protocol/survey-drafts.ts";
import { formatMoment } from "#ui/numbers.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { Overtaken } from "./Overtaken.tsx";

type Props = {
  readonly draft: DraftHead;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** Somebody else was faster: what is listed must be asked for again. */
  readonly onOvertaken: () => void;
};

/** Throws a draft away, after saying whose work is lost for ever. */
export function Dropping({ draft, onClose, onDone, onOvertaken }: Props) {
  const { say, read } = useVoice();
  const title = useId();
  const { sending, onSubmit } = useSending(async () => {
    await call(dropDraft, { draft: draft.draft, revision: draft.revision });
    onDone();
  });
  if (sending.stage === "failed" && isOvertaken(sending.error)) return <Overtaken why={say("drop.overtaken")} onClose={onOvertaken} />;
  return (
    <Sheet labelledBy={title} onDismiss={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <h2 id={title} tabIndex={-1}>
          {say("drop.title")}
        </h2>
        <p>
          <b>{read(draft.title)}</b>
        </p>
        <p>{say("drop.last", { name: draft.changedBy.name ?? say("series.nobody"), at: formatMoment(draft.changedAt) })}</p>
        <p>{say("drop.what")}</p>
        <SendingFailure sending={sending} />
        <div className="row">
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say("drop.go")}
          </button>
          <button className="button" type="button" onClick={onClose}>
            {say("drop.keep")}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

/** Whether somebody else changed, published or threw it away meanwhile. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Refused && (error.problem?.error === "conflict" || error.problem?.error === "not-found");
}
