import type { KeyboardEvent } from "react";
import { Sheet } from "#ui/Sheet.tsx";
import { useKioskWords } from "#kiosk/words/say.ts";

type Props = {
  readonly secondsLeft: number;
  readonly countdownSeconds: number;
  /** Whether something is kept when nobody answers. */
  readonly keeps: boolean;
  readonly onStay: () => void;
  readonly onFinish: () => void;
};

/** Nobody has touched the screen for a while: it closes by itself, so that the next person sees nothing. */
export function IdleWarning({ secondsLeft, countdownSeconds, keeps, onStay, onFinish }: Props) {
  const { say } = useKioskWords();
  const stayOnKey = (event: KeyboardEvent) => isOnTheWay(event) || onStay();
  return (
    <Sheet labelledBy="idle" describedBy="idle-text" urgent className="narrow" onDismiss={onStay} onKeyDown={stayOnKey}>
      <div className="idle">
        <div className="countdown" role="timer">
          <svg viewBox="0 0 152 152" aria-hidden="true">
            <circle className="track" cx="76" cy="76" r="70" />
            <circle
              className="time"
              cx="76"
              cy="76"
              r="70"
              pathLength={countdownSeconds}
              strokeDasharray={`${secondsLeft} ${countdownSeconds}`}
              transform="rotate(-90 76 76)"
            />
          </svg>
          <span>
            <b>{secondsLeft}</b>
            <small>{say("idle.seconds")}</small>
          </span>
        </div>
        <div>
          <h2 tabIndex={-1} id="idle">
            {say("idle.title")}
          </h2>
          <p id="idle-text">
            {say("idle.body", { seconds: countdownSeconds })} {say(keeps ? "idle.partial-kept" : "idle.partial-discarded")}
          </p>
        </div>
      </div>
      <div className="row">
        <button className="button" type="button" onClick={onFinish}>
          {say("idle.finish")}
        </button>
        <button className="button main" type="button" onClick={onStay}>
          {say("idle.extend")}
        </button>
      </div>
    </Sheet>
  );
}

/** Keys that lead to a button, or press the one they are on; any other says that somebody is there. */
function isOnTheWay({ key, target }: KeyboardEvent): boolean {
  return key === "Tab" || key === "Shift" || ((key === "Enter" || key === " ") && target instanceof HTMLButtonElement);
}
