import type { Figures } from "#survey/figure.ts";
import { formatCount } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

const outcomes = ["completed", "partial", "abandoned", "declined", "notEligible"] as const;

type Props = { readonly outcomes: Figures["outcomes"]; readonly minimum: number };

/** How the visits that were started ended: one bar, and the counts in words. */
export function LaunchOutcomes({ outcomes: counts, minimum }: Props) {
  const { say, language } = useVoice();
  return (
    <section className="figure">
      <h2>{say("outcomes.title")}</h2>
      <p className="sub">{say("outcomes.read")}</p>
      {counts === null ? (
        <p className="none whole">
          <span>{say("outcomes.hidden", { minimum })}</span>
        </p>
      ) : (
        <>
          <p className="fact">{say("outcomes.launches", { count: outcomes.reduce((sum, outcome) => sum + counts[outcome], 0) })}</p>
          <div className="split" aria-hidden="true">
            {outcomes.map(
              (outcome) => counts[outcome] > 0 && <i key={outcome} className={outcome} style={{ flexGrow: counts[outcome] }} />,
            )}
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
      )}
    </section>
  );
}
