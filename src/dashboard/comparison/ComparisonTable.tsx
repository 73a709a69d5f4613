import type { Figure } from "#survey/figure.ts";
import { formatChange, formatCount, formatHundredths, noFigure } from "#ui/numbers.ts";
import { AxisHead } from "#dashboard/charts/AxisHead.tsx";
import { axisAround, type Axis } from "#dashboard/charts/axis.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { Mark } from "./BothSides.tsx";
import { judgementOf, type Untested } from "./judgement.ts";
import { Judged } from "./Judged.tsx";
import { PairOnAxis } from "./PairOnAxis.tsx";
import type { ComparisonRow } from "./rows.ts";

type Props = { readonly rows: readonly ComparisonRow[]; readonly untested: Untested | null; readonly minimum: number };

/** Every figure of both sides on one axis, with n, how far apart they are, and whether that is sure. */
export function ComparisonTable({ rows, untested, minimum }: Props) {
  const { say } = useVoice();
  const axis = axisOf(rows);
  return (
    <table className="stack comparison" aria-label={say("comparison.title")}>
      <thead>
        <tr>
          <th scope="col">{say("column.criteria-and-items")}</th>
          <th scope="col" className="picture">
            <span className="hidden">{say("column.chart")}</span>
            {axis !== null && <AxisHead axis={axis} />}
          </th>
          {(["A", "B"] as const).map((letter) => (
            <th key={letter} scope="col" className="num">
              <Mark letter={letter} /> %
            </th>
          ))}
          <th scope="col" className="num">
            {say("comparison.difference")}
          </th>
          <th scope="col">{say("comparison.judged")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} untested={untested} axis={axis} minimum={minimum} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Pick<Props, "untested" | "minimum"> & { readonly row: ComparisonRow; readonly axis: Axis | null };

function Row({ row: { name, kind, pair }, untested, axis, minimum }: RowProps) {
  const { say, language } = useVoice();
  const { first, second, difference } = pair;
  return (
    <tr className={kind}>
      <th scope="row">{name}</th>
      <td className="picture">{axis !== null && <PairOnAxis first={first} second={second} axis={axis} />}</td>
      <td className="num" data-label="A">
        <FigureText figure={first} minimum={minimum} />
      </td>
      <td className="num" data-label="B">
        <FigureText figure={second} minimum={minimum} />
      </td>
      <td className="num" data-label={say("comparison.difference")}>
        <span className="value">{difference.state === "known" ? formatChange(difference.points, language) : noFigure}</span>
      </td>
      <td className="judged">
        <Judged word={judgementOf(difference, untested)} />
      </td>
    </tr>
  );
}

function FigureText({ figure, minimum }: { readonly figure: Figure; readonly minimum: number }) {
  const { say, language } = useVoice();
  if (figure.state === "shown") {
    return (
      <>
        <span className="value">{formatHundredths(figure.percent, language)}</span>
        <small>n = {formatCount(figure.n, language)}</small>
      </>
    );
  }
  if (figure.state === "empty") {
    return (
      <>
        <span aria-hidden="true">{noFigure}</span>
        <span className="hidden">{say("figure.none")}</span>
      </>
    );
  }
  return (
    <span className="soft">
      {say("figure.hidden-short")}
      <span className="hidden">{` ${figure.reason === "too-few" ? say("figure.too-few", { minimum }) : say("figure.complement")}`}</span>
    </span>
  );
}

/** One axis for both sides of all rows; null when nothing is shown. */
function axisOf(rows: readonly ComparisonRow[]): Axis | null {
  const figures = rows.flatMap(({ pair }) => [pair.first, pair.second]);
  const intervals = figures.flatMap((figure) => (figure.state === "shown" ? [figure.interval] : []));
  if (intervals.length === 0) return null;
  return axisAround(Math.min(...intervals.map(({ low }) => low)), Math.max(...intervals.map(({ high }) => high)));
}
