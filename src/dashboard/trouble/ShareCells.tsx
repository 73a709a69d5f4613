import type { Figure } from "#survey/figure.ts";
import { formatCount, formatHundredths, formatSpan } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = {
  readonly figure: Extract<Figure, { state: "shown" }>;
  /** How many of its n it counts. */
  readonly counted: number;
};

/** A share, its interval, and how many persons of its n are counted, as three cells of a row. */
export function ShareCells({ figure: { percent, interval, n }, counted }: Props) {
  const { say, language } = useVoice();
  return (
    <>
      <td className="num" data-label={say("trouble.share")}>
        <b>{formatHundredths(percent, language)}</b>
      </td>
      <td className="num soft" data-label={say("column.interval")}>
        {formatSpan(interval.low, interval.high, language)}
      </td>
      <td className="num soft" data-label={say("trouble.counted-of-n")}>
        {formatCount(counted, language)} / {formatCount(n, language)}
      </td>
    </>
  );
}

/** What stands over these cells. */
export const shareColumns = ["trouble.share", "column.interval", "trouble.counted-of-n"] as const;
