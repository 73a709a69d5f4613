import type { RateSeries } from "#survey/rate-series.ts";
import { useVoice } from "#admin/voice.ts";
import type { Versions } from "./entry-name.ts";
import { SeriesLine } from "./SeriesLine.tsx";

type Props = { readonly rate: RateSeries; readonly versions: Versions };

/** A rate that does not simply go on, and why; nothing for one that does. */
export function RateSeriesLine({ rate: { id, series, reasons }, versions: { before, after } }: Props) {
  const { say, read } = useVoice();
  if (series === "comparable") return null;
  const known = [after, before].flatMap(({ blocks }) => blocks.flatMap(({ rates }) => rates)).find((rate) => rate.id === id);
  const name = known ? read(known.name) : id;
  if (reasons.includes("added")) return <SeriesLine series={series} text={say("goes-on.rate-begins", { name })} />;
  if (reasons.includes("removed")) return <SeriesLine series={series} text={say("goes-on.rate-ended", { name })} />;
  return (
    <SeriesLine series={series} text={say(`goes-on.rate-is-${series}`, { name })}>
      {reasons.flatMap((why) => (why === "added" || why === "removed" ? [] : [say(`goes-on.rate-${why}`)]))}
    </SeriesLine>
  );
}
