import { useId, useState } from "react";
import { call } from "#protocol/call.ts";
import { type Device, openEnrolment } from "#protocol/devices.ts";
import { QrCode } from "#ui/QrCode.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useVoice } from "#admin/voice.ts";
import { DeviceForm } from "./DeviceForm.tsx";
import type { Desk } from "./fleet.ts";
import { useMinutesLeft } from "./use-minutes-left.ts";

type Opened = { readonly code: string; readonly address: string; readonly until: string };
type Props = {
  readonly desks: readonly Desk[];
  /** A tablet known already, which keeps its numbers; null for a new one. */
  readonly device: Device | null;
  readonly onClose: () => void;
  /** Closed after a code was made, so that another tablet may be there. */
  readonly onDone: () => void;
};

/** Makes a one-time code for a tablet, as a square for its camera and as eight characters to type. */
export function Enrolment({ desks, device, onClose, onDone }: Props) {
  const { say } = useVoice();
  const title = useId();
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <Sheet labelledBy={title} onDismiss={opened === null ? onClose : onDone}>
      <h2 id={title} tabIndex={-1}>
        {device ? say("enrol.again", { name: device.name }) : say("enrol.title")}
      </h2>
      {opened === null ? (
        <DeviceForm
          desks={desks}
          device={device}
          go={say("enrol.go")}
          onSend={async (wanted) => setOpened(await call(openEnrolment, { ...wanted, ...(device && { device: device.id }) }))}
          onClose={onClose}
        />
      ) : (
        <CodeShown opened={opened} onAnother={() => setOpened(null)} onDone={onDone} />
      )}
    </Sheet>
  );
}

type Shown = { readonly opened: Opened; readonly onAnother: () => void; readonly onDone: () => void };

function CodeShown({ opened: { code, address, until }, onAnother, onDone }: Shown) {
  const { say } = useVoice();
  const left = useMinutesLeft(until);
  return (
    <div className="enrol">
      {left === 0 ? (
        <p role="alert">{say("enrol.over")}</p>
      ) : (
        <>
          <QrCode text={address} label={say("enrol.qr")} />
          <div>
            <p className="code" tabIndex={-1} ref={focused}>
              {code.replace(/^(.{4})/, "$1-")}
            </p>
            <p className="sub">{say("enrol.left", { count: left })}</p>
          </div>
          <ol>
            <li>{say("enrol.step-1")}</li>
            <li>{say("enrol.step-2")}</li>
            <li>{say("enrol.step-3")}</li>
          </ol>
        </>
      )}
      <div className="row">
        <button className="button main" type="button" onClick={onDone}>
          {say("enrol.done")}
        </button>
        <button className="button" type="button" onClick={onAnother}>
          {say("enrol.another")}
        </button>
      </div>
    </div>
  );
}

/** The code is read out when it appears. */
function focused(code: HTMLElement | null): void {
  code?.focus({ preventScroll: true });
}
