import type { Outcomes } from "#survey/figure.ts";
import type { Standing } from "#protocol/standing.ts";
import { formatCount, formatPercent } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

const outcomes = ["completed", "partial", "abandoned", "declined", "notEligible"] as const;

type Props = { readonly standing: Standing; readonly minimum: number };

/** Of those whom staff asked, how many completed the form, and how the others ended; who started without staff stands apart. */
export function ResponseRate({ standing: { launches, responseRate }, minimum }: Props) {
  const { say, language } = useVoice();
  const { byStaff, byCitizens } = launches;
  return (
    <section className="figure">
      <h2>{say("rate.title")}</h2>
      {byStaff === null ? (
        <p className="none whole">
          <span>{say("rate.hidden", { minimum })}</span>
        </p>
      ) : (
        <>
          {responseRate !== null && <p className="fact">{formatPercent(responseRate, language)}</p>}
          <p className="sub">{say("rate.read", { count: totalOf(byStaff) })}</p>
          <Ended counts={byStaff} />
        </>
      )}
      <p className="soft apart">
        {byCitizens === null
          ? say("rate.self-hidden", { minimum })
          : say("rate.self", { count: totalOf(byCitizens), completed: byCitizens.completed })}
      </p>
    </section>
  );
}

function Ended({ counts }: { readonly counts: Outcomes }) {
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

function totalOf(counts: Outcomes): number {
  return outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
}
