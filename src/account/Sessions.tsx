import { call } from "#protocol/call.ts";
import { endSessions, type Me } from "#protocol/people.ts";
import { formatMoment } from "#ui/numbers.ts";
import { useSending } from "#ui/use-sending.ts";
import { Failure } from "./Failure.tsx";
import { useVoice } from "./voice.ts";

type Props = { readonly me: Me; readonly onChange: (next: Me) => void };

/** Where one is signed in, and the way to end it. */
export function Sessions({ me, onChange }: Props) {
  const { say } = useVoice();
  const { sending, onSubmit } = useSending(async () => onChange(await call(endSessions, { session: "others" })));
  return (
    <section className="figure">
      <h2>{say("sessions.title")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("sessions.browser")}</th>
            <th scope="col">{say("sessions.since")}</th>
            <th scope="col">{say("sessions.last")}</th>
          </tr>
        </thead>
        <tbody>
          {me.sessions.map(({ id, browser, current, since, lastSeen }) => (
            <tr key={id}>
              <td>
                {browser} {current && <span className="tag accent">{say("sessions.this")}</span>}
              </td>
              <td>{formatMoment(since)}</td>
              <td>{formatMoment(lastSeen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {me.sessions.length > 1 && (
        <form onSubmit={onSubmit}>
          <Failure sending={sending} />
          <button className="button" type="submit">
            {say("sessions.end")}
          </button>
        </form>
      )}
    </section>
  );
}
