import type { ReactNode } from "react";
import { signInAddress } from "#ui/sign-in-address.ts";
import { Elsewhere } from "./Elsewhere.tsx";
import type { Asked } from "./use-answer.ts";
import { useVoice } from "./voice.ts";

type Props<Value> = {
  readonly asked: Asked<Value>;
  readonly onRetry: () => void;
  readonly children: (value: Value) => ReactNode;
};

/** Draws what was answered, and until then how far the question has come. */
export function Answered<Value>({ asked, onRetry, children }: Props<Value>) {
  const { say } = useVoice();
  if (asked.stage === "asking") return <output className="status">{say("state.asking")}</output>;
  if (asked.stage === "answered") return children(asked.value);
  if (asked.stage === "forbidden") return <Elsewhere why={say("failure.forbidden")} />;
  return (
    <div className="banner warn" role="alert">
      <Why asked={asked} />
      <button className="button" type="button" onClick={onRetry}>
        {say("state.retry")}
      </button>
    </div>
  );
}

function Why({ asked }: { readonly asked: Extract<Asked<unknown>, { readonly stage: "signed-out" | "failed" }> }) {
  const { say } = useVoice();
  if (asked.stage === "signed-out") {
    return (
      <p>
        {say("failure.signed-out")}{" "}
        <a href={signInAddress(window.location)} target="_blank" rel="noreferrer">
          {say("saving.sign-in")}
        </a>
      </p>
    );
  }
  return <p>{asked.message === null ? say("failure.asking") : say("failure.refused", { message: asked.message })}</p>;
}
