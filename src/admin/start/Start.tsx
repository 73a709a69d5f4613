import { useEffect } from "react";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { askStanding } from "./standing.ts";
import { Step } from "./Step.tsx";
import { firstSteps, isDone, laterSteps, nextStep, type Standing } from "./steps.ts";
import "./start.css";

/** While somebody goes from here to the tablet and back, the page looks again by itself. */
const lookAgainMs = 5_000;

/** The way from an empty store to the first answer that counts, and what makes the survey safe after that. */
export function Start() {
  const [asked, take] = useAnswer(askStanding);
  const isWaiting = asked.stage === "answered" && nextStep(asked.value) !== null;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const overtaken = new AbortController();
    // A look that fails says nothing: what was seen stays, and the next one comes.
    const look = () => void askStanding(overtaken.signal).then(take, () => undefined);
    const clock = setInterval(look, lookAgainMs);
    return () => {
      clearInterval(clock);
      overtaken.abort();
    };
  }, [isWaiting, take]);
  return (
    <Answered asked={asked} onRetry={() => take()}>
      {(standing) => <Guide standing={standing} />}
    </Answered>
  );
}

function Guide({ standing }: { readonly standing: Standing }) {
  const { say } = useVoice();
  const next = nextStep(standing);
  const left = laterSteps.filter((step) => !isDone(step, standing)).length;
  return (
    <div className="guide">
      <section className="figure" aria-labelledby="first-steps">
        <h2 id="first-steps">{say("start.first")}</h2>
        <output className="read">{next === null ? say("start.first-done") : say("start.first-read")}</output>
        <ol>
          {firstSteps.map((step) => (
            <Step key={step} step={step} standing={standing} isNext={step === next} />
          ))}
        </ol>
      </section>
      <section className="figure" aria-labelledby="later-steps">
        <h2 id="later-steps">{say("start.later")}</h2>
        <p className="read">{left === 0 ? say("start.later-done") : say("start.later-read", { left })}</p>
        <ol>
          {laterSteps.map((step) => (
            <Step key={step} step={step} standing={standing} isNext={false} />
          ))}
        </ol>
      </section>
    </div>
  );
}
