import { Icon } from "#ui/Icon.tsx";
import { check } from "#ui/icons.ts";
import { addressOf } from "#admin/page.ts";
import { useVoice } from "#admin/voice.ts";
import { type FirstStep, isDone, type LaterStep, pageOfStep, type Standing } from "./steps.ts";

type Props = {
  readonly step: FirstStep | LaterStep;
  readonly standing: Standing;
  /** The one thing to do now. */
  readonly isNext: boolean;
};

/** One step: whether it is done, what it is good for, and the page on which it is done. */
export function Step({ step, standing, isNext }: Props) {
  const { say } = useVoice();
  const done = isDone(step, standing);
  return (
    <li className="step" aria-current={isNext ? "step" : undefined}>
      <span className={done ? "mark done" : "mark"}>{done && <Icon path={check} />}</span>
      <div>
        <h3>{say(`step.${step}`)}</h3>
        <p>
          <Told step={step} standing={standing} done={done} />
        </p>
      </div>
      <span className={done ? "tag good" : "tag"}>{say(done ? "step.done" : isNext ? "step.next" : "step.open")}</span>
      <a className={isNext ? "button main" : "button"} href={addressOf(pageOfStep[step])}>
        {say(done ? `step.${step}-again` : `step.${step}-do`)}
      </a>
    </li>
  );
}

/** What there is already; until then what the step is good for. */
function Told({ step, standing, done }: { readonly step: Props["step"]; readonly standing: Standing; readonly done: boolean }) {
  const { say, read } = useVoice();
  const { organisation, desks, asked, tablets, heard } = standing;
  if (!done) return say(`step.${step}-why`);
  const title = asked === null ? "" : read(asked.title);
  return say(`step.${step}-told`, { organisation: read(organisation), desks, title, version: asked?.version ?? 0, tablets, heard });
}
