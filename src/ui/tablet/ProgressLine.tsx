import type { Progress } from "#survey/flow.ts";
import { useTabletWords } from "./words/say.ts";

type Props = { readonly progress: Progress; readonly part: number; readonly parts: number };

/** How far the visit has come: words first, one bar a criterion beside them. */
export function ProgressLine({ progress, part, parts }: Props) {
  const { say } = useTabletWords();
  const { kind, current, total, bars } = progress;
  const place = say(`kiosk.progress-${kind}`, { current, total });
  const inParts = kind === "criterion" && parts > 1;
  return (
    <div className="progress">
      <span>{inParts ? say(part > 1 ? "kiosk.part-on" : "kiosk.part", { place, part, parts }) : place}</span>
      <ol aria-hidden="true">
        {bars.map((state, bar) => (
          <li key={`bar-${bar + 1}`} className={state} />
        ))}
      </ol>
    </div>
  );
}
