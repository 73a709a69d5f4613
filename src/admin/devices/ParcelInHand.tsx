import { formatCount, formatDate } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import type { Fleet } from "./fleet.ts";
import { obstacleTo, type Parcel, sumOf } from "./parcel.ts";

type Props = { readonly parcel: Parcel; readonly fleet: Fleet; readonly onGo: () => void; readonly onClose: () => void };

/** What a tablet's file holds, before anything of it is sent; or why it cannot be brought in here. */
export function ParcelInHand({ parcel, fleet, onGo, onClose }: Props) {
  const { say, language } = useVoice();
  const { file, forms } = parcel;
  const known = fleet.devices.find(({ id }) => id === file.device.id);
  const obstacle = obstacleTo(parcel, fleet);
  const { name } = file.device;
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{say("import.device")}</dt>
          <dd>{known && known.name !== name ? say("import.renamed", { name, here: known.name }) : name}</dd>
        </div>
        <div>
          <dt>{say("import.day")}</dt>
          <dd>{formatDate(file.day)}</dd>
        </div>
        <div>
          <dt>{say("import.forms")}</dt>
          <dd>{formatCount(sumOf(forms), language)}</dd>
        </div>
        <div>
          <dt>{say("import.store")}</dt>
          <dd>{say(obstacle === "foreign" ? "import.foreign" : "import.ours")}</dd>
        </div>
      </dl>
      {obstacle !== null && (
        <p className="banner warn" role="alert">
          {say(`import.${obstacle}-todo`)}
        </p>
      )}
      {obstacle === null && known?.states.includes("revoked") && <p className="banner">{say("import.revoked")}</p>}
      <div className="row">
        {obstacle === null && (
          <button className="button main" type="button" onClick={onGo}>
            {say("import.go", { count: sumOf(forms) })}
          </button>
        )}
        <button className="button" type="button" onClick={onClose}>
          {say("form.cancel")}
        </button>
      </div>
    </>
  );
}
