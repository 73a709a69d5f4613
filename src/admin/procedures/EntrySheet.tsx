import { type ReactNode, useId } from "react";
import { Sheet } from "#ui/Sheet.tsx";
import { useSending } from "#ui/use-sending.ts";
import type { Described } from "#admin/revised/differences.ts";
import { Meanwhile } from "#admin/revised/Meanwhile.tsx";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = {
  readonly title: string;
  /** The entries as one first saw them and as they are now; null while nobody was faster. */
  readonly others: { readonly before: readonly Described[]; readonly after: readonly Described[] } | null;
  /** Throws as `call` does. */
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A form for one entry of the catalogue, over the list. */
export function EntrySheet({ title, others, onSave, onClose, children }: Props) {
  const { say } = useVoice();
  const heading = useId();
  const { sending, onSubmit } = useSending(onSave);
  return (
    <Sheet labelledBy={heading} className="wide" onDismiss={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
        {others && <Meanwhile {...others} />}
        <SendingFailure sending={sending} />
        <div className="row">
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say("accounts.save")}
          </button>
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
