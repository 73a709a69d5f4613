import type { Figure, Figures } from "#survey/figure.ts";
import { formatHundredths, noFigure } from "#ui/numbers.ts";
import { FigureCells, Indicative, Unshown } from "#dashboard/charts/FigureCells.tsx";
import { WhiskerDot } from "#dashboard/charts/WhiskerDot.tsx";
import type { Axis } from "#dashboard/charts/axis.ts";
import { useVoice } from "#dashboard/frame/voice.ts";

type View = { readonly axis: Axis | null; readonly codes: readonly string[]; readonly minimum: number };
type Props = { readonly name: string; readonly depth: number; readonly figures: Figures; readonly view: View; readonly total?: boolean };

/** One group: name, dot on the axis, index, interval, n and its criteria; hatched with the reason where it may not be shown. */
export function GroupTableRow({ name, depth, figures, view, total = false }: Props) {
  const { say } = useVoice();
  const { overall, criteriaCounted, criteriaAsked } = figures;
  const { axis, codes, minimum } = view;
  return (
    <tr className={total ? "total" : undefined}>
      <th scope="row">
        <span style={{ paddingInlineStart: `${depth}em` }}>{name}</span> <Indicative figure={overall} />
        {overall.state === "shown" && criteriaCounted < criteriaAsked && (
          <small>{say("figure.criteria-counted", { counted: criteriaCounted, asked: criteriaAsked })}</small>
        )}
      </th>
      {overall.state === "shown" && axis !== null ? (
        <>
          <td className="picture">
            <WhiskerDot figure={overall} axis={axis} />
          </td>
          <FigureCells figure={overall} minimum={minimum} />
          {codes.map((code) => (
            <CriterionCell key={code} figure={figureOf(code, figures)} />
          ))}
        </>
      ) : (
        <Unshown figure={overall} minimum={minimum} columns={4 + codes.length} />
      )}
    </tr>
  );
}

function CriterionCell({ figure }: { readonly figure: Figure }) {
  const { say, language } = useVoice();
  if (figure.state === "shown") return <td className={`num cell ${figure.weight}`}>{formatHundredths(figure.percent, language)}</td>;
  if (figure.state === "hidden") return <td className="num cell none">{say("figure.hidden-short")}</td>;
  return (
    <td className="num cell">
      <span aria-hidden="true">{noFigure}</span>
      <span className="hidden">{say("figure.none")}</span>
    </td>
  );
}

function figureOf(code: string, { criteria }: Figures): Figure {
  return criteria.find((one) => one.code === code)?.figure ?? { state: "empty" };
}
