import type { Standing } from "#protocol/standing.ts";
import { formatCount, formatPercent } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { isNarrowed } from "./narrowed.ts";

/** How many of the results returned were told about, how many forms are wanted, and whether that is enough; without N, that nobody has said it. */
export function Sample({ standing: { sample, query } }: { readonly standing: Standing }) {
  const { say, language } = useVoice();
  if (sample === null) return <Unknown isNarrowed={isNarrowed(query)} />;
  const { completed, returned, wanted, missing, share } = sample;
  const most = Math.max(returned, completed);
  return (
    <section className="figure">
      <h2>{say("sample.title")}</h2>
      <p className="fact">
        {formatCount(completed, language)} / {formatCount(returned, language)}
      </p>
      {most > 0 && (
        <svg className="chart part" aria-hidden="true">
          <rect className="track" width="100%" height="14" y="6" />
          <rect className="fill met" width={along(completed, most)} height="14" y="6" />
          <line className="target" x1={along(wanted, most)} x2={along(wanted, most)} y1="0" y2="26" />
        </svg>
      )}
      <p>
        {say("sample.share", { share: formatPercent(share, language) })} {say("sample.wanted", { wanted })}{" "}
        <b className="enough">{missing === 0 ? say("sample.enough") : say("sample.missing", { count: missing })}</b>.
      </p>
      <p className="sub">{say("sample.read")}</p>
    </section>
  );
}

function Unknown({ isNarrowed: narrowed }: { readonly isNarrowed: boolean }) {
  const { say } = useVoice();
  return (
    <section className="figure">
      <h2>{say("sample.title")}</h2>
      <p className="fact soft">{say("sample.unknown")}</p>
      {narrowed ? (
        <p>{say("sample.narrowed")}</p>
      ) : (
        <p>
          {say("sample.unknown-why")} <a href="/admin/?page=waves">{say("sample.tell")}</a>
        </p>
      )}
    </section>
  );
}

/** How far along the bar a count lies, for SVG: `37.5%`. */
function along(count: number, most: number): string {
  return `${(100 * Math.min(count, most)) / most}%`;
}
