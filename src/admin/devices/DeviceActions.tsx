import type { Device } from "#protocol/devices.ts";
import { useVoice } from "#admin/voice.ts";

/** What an admin does with a tablet: brings in its file, enrols it (again; null for a new one), moves or renames it, lets it go. */
export type Deed =
  | { readonly deed: "import" }
  | { readonly deed: "enrol"; readonly device: Device | null }
  | { readonly deed: "change"; readonly device: Device }
  | { readonly deed: "revoke"; readonly device: Device };

/** What can be done with a tablet, out of the way: its state is what the row is for. */
export function DeviceActions({ device, onDeed }: { readonly device: Device; readonly onDeed: (deed: Deed) => void }) {
  const { say } = useVoice();
  const again = (
    <button className="button plain" type="button" onClick={() => onDeed({ deed: "enrol", device })}>
      {say("devices.again")}
    </button>
  );
  if (device.states.includes("revoked")) return again;
  return (
    <details className="more">
      <summary>{say("devices.more")}</summary>
      <div className="row">
        <button className="button plain" type="button" onClick={() => onDeed({ deed: "change", device })}>
          {say("devices.change")}
        </button>
        {again}
        <button className="button plain" type="button" onClick={() => onDeed({ deed: "revoke", device })}>
          {say("devices.revoke")}
        </button>
      </div>
    </details>
  );
}
