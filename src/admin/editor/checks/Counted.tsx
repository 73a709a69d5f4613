import { useDeferredValue, useMemo } from "react";
import { answeringTime } from "#survey/answering-time.ts";
import { useDesk } from "#admin/editor/desk.ts";
import { useVoice } from "#admin/voice.ts";
import { CheckLine } from "./CheckLine.tsx";
import { Continuing } from "./Continuing.tsx";
import { compared } from "./compared.ts";

/** That there is nothing to mend, how long answering takes, and what can be compared: a line each. */
export function Counted({ isWell }: { readonly isWell: boolean }) {
  const { say } = useVoice();
  const { survey, earlier } = useDesk();
  const settled = useDeferredValue(survey);
  const { questions, typicalSeconds, longestSeconds } = useMemo(() => answeringTime(settled), [settled]);
  const against = useMemo(() => compared(settled, earlier), [settled, earlier]);
  return (
    <ul>
      {isWell && <CheckLine isWell text={say("checks.none")} />}
      <CheckLine isWell text={say("checks.length", { count: questions, seconds: about(typicalSeconds) })}>
        {longestSeconds > typicalSeconds && <small>{say("checks.longest", { seconds: about(longestSeconds) })}</small>}
      </CheckLine>
      {against === null ? <CheckLine isWell text={say("checks.first")} /> : <Continuing compared={against} />}
    </ul>
  );
}

/** Seconds in fives: an estimate should not look like a measurement. */
function about(seconds: number): number {
  return Math.round(seconds / 5) * 5;
}
