import { useState } from "react";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { DeviceTable } from "./DeviceTable.tsx";
import { Enrolment } from "./Enrolment.tsx";
import { askFleet, type Fleet } from "./fleet.ts";

/** The tablets of the organisation: how each is, what to do about it, and how to bring in another. */
export function Devices() {
  const [asked, again] = useAnswer(askFleet);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(fleet) => <FleetPage fleet={fleet} onChange={() => again()} />}
    </Answered>
  );
}

function FleetPage({ fleet, onChange }: { readonly fleet: Fleet; readonly onChange: () => void }) {
  const { say } = useVoice();
  const [again, setAgain] = useState<string | null>(null);
  return (
    <div className="beside">
      <section className="figure" aria-labelledby="fleet">
        <div className="head">
          <h2 id="fleet">{say("devices.list")}</h2>
          <button className="button" type="button" onClick={onChange}>
            {say("devices.refresh")}
          </button>
        </div>
        {fleet.devices.length === 0 ? (
          <p className="status">{say("devices.none")}</p>
        ) : (
          <DeviceTable fleet={fleet} onReEnrol={setAgain} onChange={onChange} />
        )}
      </section>
      <Enrolment key={again} fleet={fleet} device={fleet.devices.find(({ id }) => id === again)} />
    </div>
  );
}
