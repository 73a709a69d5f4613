import type { Figures } from "#survey/figure.ts";
import { Indicative } from "#dashboard/charts/FigureCells.tsx";
import { PageLink } from "#dashboard/frame/PageLink.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";

type Props = {
  readonly name: string;
  readonly figures: Figures;
  /** Into the row; null where it leads nowhere. */
  readonly to: string | null;
  readonly go: (search: string) => void;
};

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
