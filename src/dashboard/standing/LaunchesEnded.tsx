import type { Outcomes } from "#survey/figure.ts";
import { formatCount } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

const outcomes = ["completed", "partial", "abandoned", "declined", "notEligible"] as const;

/** How launches ended: one bar, and the counts in words. */
export function LaunchesEnded({ counts }: { readonly counts: Outcomes }) {
  const { say, language } = useVoice();
  return (
    <>
      <div className="split" aria-hidden="true">
        {outcomes.map((outcome) => counts[outcome] > 0 && <i key={outcome} className={outcome} style={{ flexGrow: counts[outcome] }} />)}
      </div>
      <dl className="counts">
        {outcomes.map((outcome) => (
          <div key={outcome}>
            <dt>
              <i className={outcome} aria-hidden="true" />
              {say(`outcomes.${outcome}`)}
            </dt>
            <dd className="num">{formatCount(counts[outcome], language)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** How many launches there were in all. */
export function totalOf(counts: Outcomes): number {
  return outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
}
