import { useState } from "react";
import type { Role } from "#protocol/endpoint.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { Changing } from "./Changing.tsx";
import type { Deed } from "./DeviceActions.tsx";
import { DeviceTable } from "./DeviceTable.tsx";
import { Enrolment } from "./Enrolment.tsx";
import { askFleet, type Fleet, withDevice } from "./fleet.ts";
import { Importing } from "./Importing.tsx";
import { Revoking } from "./Revoking.tsx";

/** The tablets of the organisation: how each is, what to do about it, and for an admin how to bring in another. */
export function Devices({ seenBy }: { readonly seenBy: Role }) {
  const [asked, again] = useAnswer(askFleet);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(fleet) => <FleetPage fleet={fleet} mayChange={seenBy === "admin"} onChange={again} />}
    </Answered>
  );
}

type Props = {
  readonly fleet: Fleet;
  readonly mayChange: boolean;
  /** Without a newer fleet: to ask again. */
  readonly onChange: (newer?: Fleet) => void;
};

function FleetPage({ fleet, mayChange, onChange }: Props) {
  const { say } = useVoice();
  const [deed, setDeed] = useState<Deed | null>(null);
  return (
    <div className="beside whole">
      <section className="figure" aria-labelledby="fleet">
        <div className="head">
          <h2 id="fleet">{say("devices.list")}</h2>
          <div className="row">
            <button className="button" type="button" onClick={() => onChange()}>
              {say("devices.refresh")}
            </button>
            {mayChange && (
              <button className="button" type="button" onClick={() => setDeed({ deed: "import" })}>
                {say("import.title")}
              </button>
            )}
            {mayChange && (
              <button className="button main" type="button" onClick={() => setDeed({ deed: "enrol", device: null })}>
                {say("enrol.title")}
              </button>
            )}
          </div>
        </div>
        {fleet.devices.length === 0 ? (
          <p className="status">{say("devices.none")}</p>
        ) : (
          <DeviceTable fleet={fleet} onDeed={mayChange ? setDeed : null} />
        )}
      </section>
      {deed && <DeedSheet deed={deed} fleet={fleet} onClose={() => setDeed(null)} onChange={onChange} />}
    </div>
  );
}

type SheetProps = Pick<Props, "fleet" | "onChange"> & { readonly deed: Deed; readonly onClose: () => void };

function DeedSheet({ deed, fleet, onClose, onChange }: SheetProps) {
  const takeOver = (newer?: Fleet) => {
    onClose();
    onChange(newer);
  };
  const { desks } = fleet;
  if (deed.deed === "import") return <Importing fleet={fleet} onClose={onClose} onDone={() => takeOver()} />;
  if (deed.deed === "enrol") return <Enrolment desks={desks} device={deed.device} onClose={onClose} onDone={() => takeOver()} />;
  const Sheet = deed.deed === "change" ? Changing : Revoking;
  return <Sheet desks={desks} device={deed.device} onClose={onClose} onDone={(device) => takeOver(withDevice(fleet, device))} />;
}
