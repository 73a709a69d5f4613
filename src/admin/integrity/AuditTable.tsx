import type * as z from "zod/mini";
import { AuditAction, type readAudit } from "#protocol/audit.ts";
import { formatMoment } from "#ui/numbers.ts";
import { useVoice } from "#admin/voice.ts";
import { Detail } from "./Detail.tsx";
import type { Names } from "./names.ts";
import { nameIn } from "./places.ts";

type Entry = z.output<typeof readAudit.output>["entries"][number];
type Props = {
  readonly names: Names;
  readonly entries: readonly Entry[];
  readonly onActor: (actor: { readonly id: string; readonly name: string }) => void;
};

/** One row a deed: when, who, what and where, and what it says besides. */
export function AuditTable({ names, entries, onActor }: Props) {
  const { say } = useVoice();
  return (
    <table className="stack honest">
      <thead>
        <tr>
          <th scope="col">{say("audit.action")}</th>
          <th scope="col">{say("audit.when")}</th>
          <th scope="col">{say("audit.actor")}</th>
          <th scope="col">{say("audit.detail")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} names={names} onActor={onActor} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ entry, names, onActor }: Omit<Props, "entries"> & { readonly entry: Entry }) {
  const { say, read } = useVoice();
  const action = AuditAction.safeParse(entry.action).data;
  const unit = entry.unit === null ? null : nameIn(names.places, entry.unit);
  const actor = { id: entry.actor, name: useActorName(entry, names) };
  return (
    <tr>
      <th scope="row">
        {action ? say(`deed.${action}`) : entry.action}
        {entry.unit !== null && <small>{unit ? read(unit) : entry.unit}</small>}
      </th>
      <td className="moment" data-label={say("audit.when")}>
        {formatMoment(entry.at)}
      </td>
      <td className="actor" data-label={say("audit.actor")}>
        <button className="button plain" type="button" onClick={() => onActor(actor)}>
          {actor.name}
        </button>
      </td>
      <td className="wide">
        <Detail detail={entry.detail} names={names} />
      </td>
    </tr>
  );
}

/** An account goes by its person; what is neither account nor server is a tablet. */
function useActorName({ actor, actorName }: Entry, { devices }: Names): string {
  const { say } = useVoice();
  if (actorName !== null) return actorName;
  if (actor === "endpoint") return say("audit.endpoint");
  return devices.find(({ id }) => id === actor)?.name ?? say("audit.tablet");
}
