import { Indicative } from "#dashboard/charts/FigureCells.tsx";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { PlacedRow } from "./use-places.ts";

type Props = Pick<PlacedRow, "name" | "figures" | "to"> & { readonly go: (search: string) => void };

/** What a row is about, the way into it, and what to know before its figures are read. */
export function RowName({ name, figures: { overall, criteriaCounted, criteriaAsked }, to, go }: Props) {
  const { say } = useVoice();
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
