import { formatCount, formatMoment } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { isToldInFull, mayBeCounted, whyIn } from "./held-reason.ts";
import type { Held, HeldGroup } from "./held.ts";
import { nameIn } from "./places.ts";

/** What is to be decided about which records. */
export type Choice = { readonly decision: "release" | "annul"; readonly group: HeldGroup; readonly device: string };

type Props = { readonly held: Held; readonly onChoose: (choice: Choice) => void };

/** One row for the records of a tablet and unit that are held for the same reason. */
export function HeldTable({ held, onChoose }: Props) {
  const { say } = useVoice();
  return (
    <table className="stack honest">
      <thead>
        <tr>
          <th scope="col">{say("held.device")}</th>
          <th scope="col">{say("held.days")}</th>
          <th scope="col" className="num">
            {say("held.records")}
          </th>
          <th scope="col">{say("held.why")}</th>
          <th scope="col">{say("held.todo")}</th>
        </tr>
      </thead>
      <tbody>
        {held.groups.map((group) => (
          <Row key={`${group.unit} ${group.device} ${group.reason}`} held={held} group={group} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ held: { places, devices }, group, onChoose }: Props & { readonly group: HeldGroup }) {
  const { say, read, language } = useVoice();
  const unitName = nameIn(places, group.unit);
  const unit = unitName ? read(unitName) : group.unit || say("held.no-unit");
  const device = devices.find(({ id }) => id === group.device)?.name ?? say("held.no-device");
  const why = whyIn(group.reason);
  const days = new Set([group.firstHour, group.lastHour].map(dayOf));
  const button = (decision: Choice["decision"]) => (
    <button
      className="button"
      type="button"
      aria-label={say("held.of", { decision: say(`held.${decision}`), device, unit })}
      onClick={() => onChoose({ decision, group, device })}
    >
      {say(`held.${decision}`)}
    </button>
  );
  return (
    <tr>
      <th scope="row">
        {device}
        <small>{unit}</small>
      </th>
      <td data-label={say("held.days")}>{[...days].join(" – ")}</td>
      <td className="num" data-label={say("held.records")}>
        {formatCount(group.records, language)}
      </td>
      <td className="wide">
        {say(`why.${why}`)}
        {isToldInFull(why) && <small lang="en">{group.reason}</small>}
      </td>
      <td className="wide">
        <p>{say(`do.${why}`)}</p>
        <div className="row">
          {mayBeCounted(why) && button("release")}
          {button("annul")}
        </div>
      </td>
    </tr>
  );
}

/** The day an hour lies in, on the wall clock of whoever reads. */
function dayOf(hour: string): string {
  return formatMoment(hour).split(", ")[1] ?? hour;
}
