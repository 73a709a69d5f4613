import type { Figure } from "#survey/figure.ts";
import { formatCount, formatHundredths, formatSpan } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

/** A share, its interval and its n as three cells of a row. */
export function ShareCells({ figure: { percent, interval, n } }: { readonly figure: Extract<Figure, { state: "shown" }> }) {
  const { say, language } = useVoice();
  return (
    <>
      <td className="num" data-label={say("trouble.share")}>
        <b>{formatHundredths(percent, language)}</b>
      </td>
      <td className="num soft" data-label={say("column.interval")}>
        {formatSpan(interval.low, interval.high, language)}
      </td>
      <td className="num soft" data-label={say("column.n")}>
        {formatCount(n, language)}
      </td>
    </>
  );
}
