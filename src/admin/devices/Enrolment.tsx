import { useState } from "react";
import { call } from "#protocol/call.ts";
import { type Device, openEnrolment } from "#protocol/devices.ts";
import { Field } from "#ui/Field.tsx";
import { QrCode } from "#ui/QrCode.tsx";
import { SelectField } from "#ui/SelectField.tsx";
import { useSending } from "#ui/use-sending.ts";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import type { Fleet } from "./fleet.ts";
import { useMinutesLeft } from "./use-minutes-left.ts";

type Opened = { readonly code: string; readonly address: string; readonly until: string };
type Props = { readonly fleet: Fleet; /** A tablet known already, which keeps its numbers. */ readonly device: Device | undefined };

/** Makes a one-time code for a tablet, as a square for its camera and as eight characters to type. */
export function Enrolment({ fleet, device }: Props) {
  const { say, read } = useVoice();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { sending, onSubmit } = useSending(async (fields) => {
    const places = [{ unit: fields.get("unit") ?? "", counters: null }];
    const name = (fields.get("name") ?? "").trim();
    setOpened(await call(openEnrolment, { name, places, ...(device && { device: device.id }) }));
  });
  return (
    <aside className="figure enrol" aria-labelledby="enrolment">
      <h2 id="enrolment">{device ? say("enrol.again", { name: device.name }) : say("enrol.title")}</h2>
      {opened === null ? (
        <form className="form" onSubmit={onSubmit}>
          <Field label={say("enrol.name")} hint={say("enrol.name-hint")} name="name" maxLength={80} required defaultValue={device?.name} />
          <SelectField
            label={say("enrol.unit")}
            name="unit"
            required
            defaultValue={device?.places[0]?.unit}
            options={fleet.desks.map(({ id, name }) => [id, read(name)])}
          />
          <SendingFailure sending={sending} />
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say("enrol.go")}
          </button>
        </form>
      ) : (
        <CodeShown opened={opened} onAnother={() => setOpened(null)} />
      )}
    </aside>
  );
}

function CodeShown({ opened: { code, address, until }, onAnother }: { readonly opened: Opened; readonly onAnother: () => void }) {
  const { say } = useVoice();
  const left = useMinutesLeft(until);
  if (left === 0) {
    return (
      <div className="form">
        <p role="alert">{say("enrol.over")}</p>
        <button className="button main" type="button" onClick={onAnother}>
          {say("enrol.go")}
        </button>
      </div>
    );
  }
  return (
    <>
      <QrCode text={address} label={say("enrol.qr")} />
      <p className="code">{code.replace(/^(.{4})/, "$1-")}</p>
      <p className="sub">{say("enrol.left", { count: left })}</p>
      <ol>
        <li>{say("enrol.step-1")}</li>
        <li>{say("enrol.step-2")}</li>
        <li>{say("enrol.step-3")}</li>
      </ol>
      <button className="button" type="button" onClick={onAnother}>
        {say("enrol.another")}
      </button>
    </>
  );
}
