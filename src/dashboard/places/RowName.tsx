import { Indicative } from "#dashboard/charts/FigureCells.tsx";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { PlacedRow } from "./use-places.ts";

type Props = { readonly row: PlacedRow; readonly go: (search: string) => void };

/** What a row is about, the way into it, and what to know before its figures are read. */
export function RowName({ row: { name, figures, to }, go }: Props) {
  const { say } = useVoice();
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
      {overall.state === "shown" && criteriaCounted < criteriaAsked && (
        <small>{say("figure.criteria-counted", { counted: criteriaCounted, asked: criteriaAsked })}</small>
      )}
    </th>
  );
}
