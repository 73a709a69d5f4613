import type { Outcomes } from "#survey/figure.ts";
import type { Results } from "#protocol/results.ts";
import type { Standing } from "#protocol/standing.ts";
import { formatPercent } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { LaunchesEnded, totalOf } from "./LaunchesEnded.tsx";
import { isWhole } from "./narrowed.ts";

type Props = { readonly results: Results; readonly standing: Standing; readonly minimum: number };

/** Of those whom staff asked, how many completed the form, and how the others ended; who started without staff stands apart. */
export function ResponseRate({ results, standing, minimum }: Props) {
  const { say } = useVoice();
  return (
    <section className="figure">
      <h2>{say("rate.title")}</h2>
      {isWhole(standing.query) ? (
        <Apart standing={standing} minimum={minimum} />
      ) : (
        <Together outcomes={results.total.outcomes} minimum={minimum} />
      )}
    </section>
  );
}

function Apart({ standing: { launches, responseRate }, minimum }: Omit<Props, "results">) {
  const { say, language } = useVoice();
  const { byStaff, byCitizens } = launches;
  return (
    <>
      {byStaff === null ? (
        <Hidden words={say("rate.hidden", { minimum })} />
      ) : (
        <>
          {responseRate !== null && <p className="fact">{formatPercent(responseRate, language)}</p>}
          <p className="sub">{say("rate.read", { count: totalOf(byStaff) })}</p>
          <LaunchesEnded counts={byStaff} />
        </>
      )}
      <p className="soft apart">
        {byCitizens === null
          ? say("rate.self-hidden", { minimum })
          : say("rate.self", { count: totalOf(byCitizens), completed: byCitizens.completed })}
      </p>
    </>
  );
}

/** Where nobody tells launches by staff from others: how all ended, without a rate. */
function Together({ outcomes, minimum }: { readonly outcomes: Outcomes | null; readonly minimum: number }) {
  const { say } = useVoice();
  if (outcomes === null) return <Hidden words={say("rate.together-hidden", { minimum })} />;
  return (
    <>
      <LaunchesEnded counts={outcomes} />
      <p className="soft apart">{say("rate.together", { count: totalOf(outcomes) })}</p>
    </>
  );
}

function Hidden({ words }: { readonly words: string }) {
  return (
    <p className="none whole">
      <span>{words}</span>
    </p>
  );
}
