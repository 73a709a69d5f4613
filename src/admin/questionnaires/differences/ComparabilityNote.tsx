import { useMemo } from "react";
import { comparability } from "#survey/comparability.ts";
import { useVoice } from "#admin/voice.ts";
import type { Versions } from "./entry-name.ts";
import { CriterionSeriesLine } from "./CriterionSeriesLine.tsx";
import { RateSeriesLine } from "./RateSeriesLine.tsx";
import { SeriesLine } from "./SeriesLine.tsx";
import { useNamed } from "./use-named.ts";
import "./differences.css";

/** Which figures go on from one version to another, which begin anew, and why: the whole first, then each criterion and rate that does not simply go on. */
export function ComparabilityNote({ before, after }: Versions) {
  const { say } = useVoice();
  const named = useNamed({ before, after });
  const { overall, criteria, rates } = useMemo(() => comparability(before, after), [before, after]);
  const version = String(before.version);
  const kept = criteria.filter(({ series }) => series === "comparable");
  const others = criteria.filter((one) => one.series !== "comparable");
  return (
    <ul className="series-lines">
      <SeriesLine series={overall.series} text={say(`goes-on.overall-${overall.series}`, { version })}>
        {overall.reasons.flatMap(({ why }) => (why === "method" || why === "unfinished" ? [say(`goes-on.${why}`)] : []))}
      </SeriesLine>
      {kept.length > 0 && (
        <SeriesLine
          series="comparable"
          text={say(others.length === 0 ? "goes-on.all" : "goes-on.kept", { kept: kept.length, count: criteria.length })}
        >
          {kept.map(({ code }) => named({ part: "criterion", code }))}
        </SeriesLine>
      )}
      {others.map((criterion) => (
        <CriterionSeriesLine key={criterion.code} criterion={criterion} versions={{ before, after }} />
      ))}
      {rates.map((rate) => (
        <RateSeriesLine key={rate.id} rate={rate} versions={{ before, after }} />
      ))}
    </ul>
  );
}
