import type { CriterionSeries } from "#survey/comparability.ts";
import { useVoice } from "#admin/voice.ts";
import type { Versions } from "./entry-name.ts";
import { SeriesLine } from "./SeriesLine.tsx";
import { useNamed } from "./use-named.ts";

type Props = { readonly criterion: CriterionSeries; readonly versions: Versions };

/** A criterion that begins anew, ends, or goes on only if its meaning is the same: why, and which of its items go on all the same. */
export function CriterionSeriesLine({ criterion: { code, series, reasons, continuing }, versions }: Props) {
  const { say } = useVoice();
  const named = useNamed(versions);
  const has = (survey: Versions["after"]) => survey.criteria.some((criterion) => criterion.code === code);
  const name = named({ part: "criterion", code });
  if (!has(versions.before)) return <SeriesLine series="broken" text={say("goes-on.begins", { name })} />;
  if (!has(versions.after)) return <SeriesLine series="broken" text={say("goes-on.ended", { name })} />;
  const because = reasons.map(({ why, question }) => say(`goes-on.${why}`, { name: named({ part: "question", id: question }) }));
  const staying = series === "broken" && continuing.length > 0 ? [say("goes-on.items", { count: continuing.length })] : [];
  return (
    <SeriesLine series={series} text={say(`goes-on.criterion-is-${series === "broken" ? "broken" : "to-judge"}`, { name })}>
      {[...because, ...staying]}
    </SeriesLine>
  );
}
