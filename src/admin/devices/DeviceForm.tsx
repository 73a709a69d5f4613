import { useState } from "react";
import type { Device, DevicePlace } from "#protocol/devices.ts";
import { Field } from "#ui/Field.tsx";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Desk } from "./fleet.ts";
import { PlaceFields } from "./PlaceFields.tsx";
import { areWhole, firstPlaces } from "./places.ts";

type Props = {
  readonly desks: readonly Desk[];
  /** The tablet whose name and places the form begins with; null for a new one. */
  readonly device: Device | null;
  readonly go: string;
  readonly onSend: (wanted: { readonly name: string; readonly places: DevicePlace[] }) => Promise<void>;
  readonly onClose: () => void;
};

/** What a tablet is called and where it stands. */
export function DeviceForm({ desks, device, go, onSend, onClose }: Props) {
  const { say } = useVoice();
  const [places, setPlaces] = useState(() => firstPlaces(device, desks));
  const [isTried, setTried] = useState(false);
  const { sending, onSubmit } = useSending(async (fields) => {
    setTried(true);
    if (areWhole(places)) await onSend({ name: (fields.get("name") ?? "").trim(), places: [...places] });
  });
  return (
    <form className="form" onSubmit={onSubmit}>
      <Field label={say("enrol.name")} hint={say("enrol.name-hint")} name="name" maxLength={80} required defaultValue={device?.name} />
      <PlaceFields desks={desks} places={places} onChange={setPlaces} fault={isTried && !areWhole(places) ? say("places.needed") : null} />
      <SendingFailure sending={sending} />
      <div className="row">
        <button className="button main" type="submit" disabled={sending.stage === "sending"}>
          {go}
        </button>
        <button className="button" type="button" onClick={onClose}>
          {say("form.cancel")}
        </button>
      </div>
    </form>
  );
}
