import type { Version } from "#protocol/organisation.ts";
import { useVoice } from "#admin/voice.ts";

/** One version as it is called wherever several stand together. */
type Called = Pick<Version, "id" | "version" | "title">;

type Props = { readonly before: readonly Called[]; readonly after: readonly Called[] };

/** What the desks ask after a change, in its order, and what leaves. */
export function AskedAfter({ before, after }: Props) {
  const { say, read } = useVoice();
  const name = ({ title, version }: Called) => `${read(title)}, ${say("survey.version", { version: String(version) })}`;
  const leaving = before.filter((one) => !isAmong(after, one));
  return (
    <div className="asked-after">
      <p>{say("force.after")}</p>
      <ol>
        {after.map((one, place) => (
          <li key={`${one.id} ${one.version}`}>
            {isAmong(before, one) ? name(one) : <b>{name(one)}</b>}
            {place === 0 && after.length > 1 && <small>{say("force.is-first")}</small>}
          </li>
        ))}
      </ol>
      {leaving.map((one) => (
        <p key={`${one.id} ${one.version}`}>{say("force.leaves", { survey: name(one) })}</p>
      ))}
    </div>
  );
}

function isAmong(some: readonly Called[], one: Called): boolean {
  return some.some(({ id, version }) => id === one.id && version === one.version);
}
