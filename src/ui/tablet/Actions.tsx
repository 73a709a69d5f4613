import type { ReactNode } from "react";
import { useTabletWords } from "./words/say.ts";
import { Icon } from "#ui/Icon.tsx";
import { arrowLeft, arrowRight, check } from "#ui/icons.ts";

type Props = {
  /** «Quay lại», or «Dừng» where there is nothing before. */
  readonly back: "back" | "stop";
  readonly forward: "next" | "skip" | "finish" | "done";
  readonly onBack: () => void;
  readonly onForward: () => void;
  readonly tools: ReactNode;
  /** What stands beside the main button. */
  readonly children?: ReactNode;
};

const forwardKeys = { next: "kiosk.next", skip: "kiosk.skip", finish: "kiosk.finish", done: "kiosk.done" } as const;

/** Everything one touches besides the answers, in one strip within everyone's reach. */
export function Actions({ back, forward, onBack, onForward, tools, children }: Props) {
  const { say } = useTabletWords();
  return (
    <footer className="actions">
      <button className="button" type="button" onClick={onBack}>
        {back === "back" && <Icon path={arrowLeft} />}
        <span>{say(back === "back" ? "kiosk.back" : "kiosk.stop")}</span>
      </button>
      {tools}
      {children}
      <button className="button main" type="button" onClick={onForward}>
        {say(forwardKeys[forward])}
        {forward === "finish" || forward === "done" ? <Icon path={check} /> : <Icon path={arrowRight} />}
      </button>
    </footer>
  );
}
