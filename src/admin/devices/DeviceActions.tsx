import { useId, useState } from "react";
import { call } from "#protocol/call.ts";
import { type Device, revokeDevice } from "#protocol/devices.ts";
import { Field } from "#ui/Field.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly device: Device; readonly onReEnrol: (id: string) => void; readonly onChange: () => void };

/** What can be done with a tablet: enrol it anew, or let it go. */
export function DeviceActions({ device, onReEnrol, onChange }: Props) {
  const { say } = useVoice();
  const [revoking, setRevoking] = useState(false);
  if (device.states.includes("revoked")) return null;
  return (
    <div className="row">
      <button className="button plain" type="button" onClick={() => onReEnrol(device.id)}>
        {say("devices.again")}
      </button>
      <button className="button plain" type="button" onClick={() => setRevoking(true)}>
        {say("devices.revoke")}
      </button>
      {revoking && <Revoking device={device} onClose={() => setRevoking(false)} onDone={onChange} />}
    </div>
  );
}

function Revoking({ device, onClose, onDone }: { readonly device: Device; readonly onClose: () => void; readonly onDone: () => void }) {
  const { say } = useVoice();
  const title = useId();
  const { sending, onSubmit } = useSending(async (fields) => {
    await call(revokeDevice, { id: device.id, reason: fields.get("reason") ?? "" });
    onDone();
  });
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
