import type { ResultsQuery } from "#protocol/results.ts";
import { formatHundredths } from "#ui/numbers.ts";
import { isOfficial } from "#dashboard/standing/aim.ts";
import { VerdictMark } from "#dashboard/standing/VerdictMark.tsx";
import { verdictOf } from "#dashboard/standing/verdict.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { Line } from "./lines.ts";

/** The number a figure is set against, and on which side of it the figure lies; nothing where nobody set any. */
export function AimMark({ line: { figure, aim }, query }: { readonly line: Line; readonly query: ResultsQuery }) {
  const { say, language } = useVoice();
  if (aim === null) return null;
  const { percent, year } = aim.reached.target;
  const verdict = verdictOf(figure, percent);
  if (verdict === null) return null;
  const words = { percent: formatHundredths(percent, language), year: String(year) };
  return (
    <span className="aim">
      {say(aim.own ? "trouble.target" : "trouble.yardstick", words)} <VerdictMark verdict={verdict} official={isOfficial(aim, query)} />
    </span>
  );
}
