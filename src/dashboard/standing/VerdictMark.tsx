import { Icon } from "#ui/Icon.tsx";
import { circleCheck, circleCross, circleDashed } from "#ui/icons.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { verdictWord, type Verdict } from "./verdict.ts";

type Props = {
  readonly verdict: Verdict;
  /** Whether somebody set the target for this very figure; else the words only say on which side of it the figure lies. */
  readonly official: boolean;
};

/** A verdict by shape, word and colour, in that order; «chưa phân định» stands beside it, never instead. */
export function VerdictMark({ verdict: { met, sure }, official }: Props) {
  const { say } = useVoice();
  return (
    <>
      <span className={`verdict ${met ? "met" : "not"}`}>
        <Icon path={met ? circleCheck : circleCross} />
        {say(verdictWord(met, official))}
      </span>
      {!sure && (
        <span className="verdict open">
          <Icon path={circleDashed} />
          {say("verdict.open")}
        </span>
      )}
    </>
  );
}
