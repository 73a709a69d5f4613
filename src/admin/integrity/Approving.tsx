import { useId } from "react";
import { type Annulment, approveAnnulment } from "#protocol/annulments.ts";
import { call } from "#protocol/call.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { AnnulledForms } from "./AnnulledForms.tsx";
import { annulmentFault } from "./annulment-failure.ts";
import type { Place } from "./places.ts";

type Props = {
  readonly annulment: Annulment;
  readonly places: readonly Place[];
  readonly onClose: () => void;
  readonly onDone: (approved: Annulment) => void;
};

/** The second person reads what it is about and what it means, and approves. */
export function Approving({ annulment, places, onClose, onDone }: Props) {
  const { say } = useVoice();
  const title = useId();
  const { sending, onSubmit } = useSending(async () => onDone(await call(approveAnnulment, { id: annulment.id })));
  const fault = sending.stage === "failed" ? annulmentFault(sending.error) : null;
  return (
    <Sheet labelledBy={title} onDismiss={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <h2 id={title} tabIndex={-1}>
          {say("annul.approve-title")}
        </h2>
        <dl className="facts honest">
          <div>
            <dt>{say("annul.what")}</dt>
            <dd>
              <AnnulledForms annulment={annulment} places={places} />
            </dd>
          </div>
          <div>
            <dt>{say("annul.who")}</dt>
            <dd>
              {annulment.askedBy.name ?? say("annul.nobody")}
              <p>{annulment.reason}</p>
            </dd>
          </div>
        </dl>
        <p>{say("annul.means")}</p>
        {fault === null ? (
          <SendingFailure sending={sending} />
        ) : (
          <p className="failure" role="alert">
            {say(`annul.fault-${fault}`)}
          </p>
        )}
        <div className="row">
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say("annul.approve")}
          </button>
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
