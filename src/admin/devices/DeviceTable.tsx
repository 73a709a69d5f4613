import type { Device } from "#protocol/devices.ts";
import { formatCount, formatMoment } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { type Deed, DeviceActions } from "./DeviceActions.tsx";
import { countMissing, type Fleet, worstState } from "./fleet.ts";

type Props = { readonly fleet: Fleet; /** Null for those who only look. */ readonly onDeed: ((deed: Deed) => void) | null };

/** One row a tablet, those that need somebody first. */
export function DeviceTable({ fleet, onDeed }: Props) {
  const { say } = useVoice();
  return (
    <table className="stack devices">
      <thead>
        <tr>
          <th scope="col">{say("devices.name")}</th>
          <th scope="col">{say("devices.state")}</th>
          <th scope="col">{say("devices.contact")}</th>
          <th scope="col" className="num">
            {say("devices.received")}
          </th>
          <th scope="col" className="num">
            {say("devices.waiting")}
          </th>
          <th scope="col">{say("devices.todo")}</th>
        </tr>
      </thead>
      <tbody>
        {fleet.devices.map((device) => (
          <Row key={device.id} device={device} fleet={fleet} onDeed={onDeed} />
        ))}
      </tbody>
    </table>
  );
}

const tones = {
  doubled: "bad",
  gap: "bad",
  silent: "bad",
  behind: "warn",
  outdated: "warn",
  enrolled: "accent",
  online: "good",
  resting: "",
  revoked: "",
};

function Row({ device, fleet, onDeed }: Props & { readonly device: Device }) {
  const { say, read, language } = useVoice();
  const state = worstState(device);
  const missing = countMissing(device);
  const places = device.places.map(({ unit }) => fleet.desks.find(({ id }) => id === unit)?.name).map((name) => (name ? read(name) : "—"));
  return (
    <tr>
      <th scope="row">
        {device.name}
        <small>
          {places.join(", ")}
          {device.app !== null && `, ${say("devices.app", { app: device.app })}`}
        </small>
      </th>
      <td data-label={say("devices.state")}>
        <span className={`tag ${tones[state]}`}>{say(`state.${state}`)}</span>
      </td>
      <td data-label={say("devices.contact")}>{device.lastContact === null ? "—" : formatMoment(device.lastContact)}</td>
      <td className="num" data-label={say("devices.received")}>
        {formatCount(device.received, language)}
        {missing > 0 && <small className="short">{say("devices.missing", { count: missing })}</small>}
      </td>
      <td className="num" data-label={say("devices.waiting")}>
        {device.heartbeat === null ? "—" : formatCount(device.heartbeat.waiting, language)}
      </td>
      <td>
        <small>{say(`todo.${state}`)}</small>
        {onDeed && <DeviceActions device={device} onDeed={onDeed} />}
      </td>
    </tr>
  );
}
