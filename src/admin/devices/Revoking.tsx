import { useId } from "react";
import { call } from "#protocol/call.ts";
import { type Device, revokeDevice } from "#protocol/devices.ts";
import { Field } from "#ui/Field.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly device: Device; readonly onClose: () => void; readonly onDone: (revoked: Device) => void };

/** Lets a tablet go, with a reason. */
export function Revoking({ device, onClose, onDone }: Props) {
  const { say } = useVoice();
  const title = useId();
  const { sending, onSubmit } = useSending(async (fields) =>
    onDone(await call(revokeDevice, { id: device.id, reason: fields.get("reason") ?? "" })),
  );
  return (
    <Sheet labelledBy={title} onDismiss={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <h2 id={title} tabIndex={-1}>
          {say("revoke.title", { name: device.name })}
        </h2>
        <p>{say("revoke.what")}</p>
        <Field label={say("revoke.reason")} name="reason" maxLength={300} required />
        <SendingFailure sending={sending} />
        <div className="row">
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say("devices.revoke")}
          </button>
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
