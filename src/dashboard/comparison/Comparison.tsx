import { Asking } from "#dashboard/frame/Asking.tsx";
import { selectionOf } from "#dashboard/frame/question.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ComparisonFigure } from "./ComparisonFigure.tsx";
import { OtherSide } from "./OtherSide.tsx";
import { askComparison } from "./ask-comparison.ts";
import { firstSide } from "./presets.ts";
import "./comparison.css";

/** Any two selections beside each other: overall, criteria, items, how far apart, and whether that is sure. */
export function Comparison(props: ViewProps) {
  const { say } = useVoice();
  const { choice, catalogue } = props;
  return (
    <>
      <OtherSide {...props} />
      {choice.right === null ? (
        <p className="nothing">{say("comparison.choose")}</p>
      ) : (
        <Asking
          ask={askComparison}
          query={{ first: selectionOf(firstSide(choice)), second: selectionOf(choice.right), method: choice.method }}
        >
          {(answer) => <ComparisonFigure answer={answer} catalogue={catalogue} method={choice.method} />}
        </Asking>
      )}
    </>
  );
}
