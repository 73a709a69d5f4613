import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { steps, type Choice } from "#dashboard/frame/choice.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = Pick<ViewProps, "addressOf" | "go"> & Pick<Choice, "step" | "only">;

/** By which steps of time the movement is told; weeks are off beside a filter, with the reason in words. */
export function StepLinks({ step, only, addressOf, go }: Props) {
  const { say } = useVoice();
  return (
    <nav className="steps" aria-label={say("movement.steps")}>
      <ul>
        {steps.map((one) => (
          <li key={one}>
            {one === "week" && only !== null ? (
              <span aria-disabled="true">{say(`step.${one}`)}</span>
            ) : (
              <PageLink to={addressOf({ step: one })} go={go} current={one === step}>
                {say(`step.${one}`)}
              </PageLink>
            )}
          </li>
        ))}
      </ul>
      {only !== null && <p className="why">{say("movement.no-weeks")}</p>}
    </nav>
  );
}
