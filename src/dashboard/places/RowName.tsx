import { Indicative } from "#dashboard/charts/FigureCells.tsx";
import { formatPlain } from "#dashboard/charts/plain-percent.ts";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { PlacedRow } from "./use-places.ts";

type Props = {
  readonly row: PlacedRow;
  /** Whether its target stands beside its name, because rows have different ones. */
  readonly aimed: boolean;
  readonly go: (search: string) => void;
};

/** What a row is about, the way into it, and what to know before its figures are read. */
export function RowName({ row: { name, figures, lines, to }, aimed, go }: Props) {
  const { say, language } = useVoice();
  const { overall, criteriaCounted, criteriaAsked } = figures;
  return (
    <th scope="row">
      {to === null ? (
        name
      ) : (
        <PageLink to={to} go={go}>
          {name}
        </PageLink>
      )}
      <Indicative figure={overall} />
      {aimed && lines.overall !== null && (
        <small>{say("charts.target", { percent: `${formatPlain(lines.overall.percent, language)}%` })}</small>
      )}
      {overall.state === "shown" && criteriaCounted < criteriaAsked && (
        <small>{say("figure.criteria-counted", { counted: criteriaCounted, asked: criteriaAsked })}</small>
      )}
    </th>
  );
}
