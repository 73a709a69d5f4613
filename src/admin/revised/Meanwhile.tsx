import { useVoice } from "#admin/voice.ts";
import { type Described, differencesIn } from "./differences.ts";
import "./meanwhile.css";

type Props = { readonly before: readonly Described[]; readonly after: readonly Described[] };

/** Says what somebody else saved while one wrote, and that nothing of one's own is lost. */
export function Meanwhile({ before, after }: Props) {
  const { say } = useVoice();
  const differences = differencesIn(before, after);
  return (
    <div className="banner warn meanwhile" role="alert">
      <p>
        <b>{say("meanwhile.title")}</b> {say("meanwhile.kept")}
      </p>
      <ul>
        {differences.map(({ id, name, change, facts }) => (
          <li key={id}>
            {say(`meanwhile.${change}`, { name })}
            {facts.map(({ what, was, is }) => (
              <span key={what}>
                {say("meanwhile.fact", { what })} <del>{was === "" ? "—" : was}</del> <ins>{is === "" ? "—" : is}</ins>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {differences.length === 0 && <p>{say("meanwhile.nothing")}</p>}
    </div>
  );
}
