import { Icon } from "#ui/Icon.tsx";
import { warning } from "#ui/icons.ts";
import type { Failure } from "./asked.ts";
import { useVoice } from "./voice.ts";

type Props = {
  readonly failure: Failure;
  /** What the figures still on the screen are about; null when there are none. */
  readonly last: string | null;
  readonly onRetry: () => void;
};

/** What failed, what it means, and the button that asks again. */
export function FailureBanner({ failure, last, onRetry }: Props) {
  const { say } = useVoice();
  const message = failure.kind === "refused" ? failure.message : "";
  return (
    <div className="banner warn" role="alert">
      <Icon path={warning} />
      <p>
        <b>{say(`failure.${failure.kind}`)}</b> {say(`failure.${failure.kind}-why`, { message })}{" "}
        {last === null ? say("failure.no-last") : say("failure.last", { scope: last })}
      </p>
      <button className="button" type="button" onClick={onRetry}>
        {say("state.retry")}
      </button>
    </div>
  );
}
