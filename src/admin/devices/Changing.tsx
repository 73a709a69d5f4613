import { useId } from "react";
import { call } from "#protocol/call.ts";
import { changeDevice, type Device } from "#protocol/devices.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { useVoice } from "#admin/voice.ts";
import { DeviceForm } from "./DeviceForm.tsx";
import type { Desk } from "./fleet.ts";

type Props = {
  readonly desks: readonly Desk[];
  readonly device: Device;
  readonly onClose: () => void;
  readonly onDone: (changed: Device) => void;
};

/** Gives a tablet another name or other places. */
export function Changing({ desks, device, onClose, onDone }: Props) {
  const { say } = useVoice();
  const title = useId();
  return (
    <Sheet labelledBy={title} onDismiss={onClose}>
      <h2 id={title} tabIndex={-1}>
        {say("devices.change-of", { name: device.name })}
      </h2>
      <DeviceForm
        desks={desks}
        device={device}
        go={say("accounts.save")}
        onSend={async (wanted) => onDone(await call(changeDevice, { id: device.id, ...wanted }))}
        onClose={onClose}
      />
    </Sheet>
  );
}
