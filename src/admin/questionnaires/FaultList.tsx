import type { Fault } from "#survey/fault.ts";
import { useVoice } from "#admin/voice.ts";
import { faultInWords } from "./fault-in-words.ts";
import { stepsOf } from "./fault-place.ts";

type Props = { readonly title: string; readonly faults: readonly Fault[] };

/** Everything wrong with a questionnaire, each with where it is; nothing is left out. */
export function FaultList({ title, faults }: Props) {
  const { say } = useVoice();
  return (
    <div className="faults">
      <p>
        <b>{title}</b>
      </p>
      <ul>
        {faults.map(({ place, fault }) => (
          <li key={`${place} ${fault}`}>
            <Place place={place} />: <Said fault={fault} />
          </li>
        ))}
      </ul>
      {faults.length === 0 && <p>{say("wrong.whole")}</p>}
    </div>
  );
}

function Place({ place }: { readonly place: string }) {
  const { say } = useVoice();
  const steps = stepsOf(place).map((step) => {
    if (step.kind === "unknown") return step.name;
    return step.kind === "nth" ? say(`place.${step.name}`, { nth: String(step.nth) }) : say(`place.${step.name}`);
  });
  return steps.length === 0 ? say("place.whole") : steps.join(", ");
}

function Said({ fault }: { readonly fault: string }) {
  const { say } = useVoice();
  const known = faultInWords(fault);
  if (known === null) return <span lang="en">{fault}</span>;
  return say(`wrong.${known.key}`, known.values);
}
