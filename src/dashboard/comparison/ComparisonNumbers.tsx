import type { Figure } from "#survey/figure.ts";
import { formatChange, formatCount, formatHundredths, formatSpan, noFigure } from "#ui/numbers.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { ComparisonRow } from "./rows.ts";

type Props = { readonly rows: readonly ComparisonRow[] };

/** The numbers behind the picture, each in a cell of its own: index, interval and n of both sides, and how far apart they are. */
export function ComparisonNumbers({ rows }: Props) {
  const { say, language } = useVoice();
  const columns = (["A", "B"] as const).flatMap((letter) => [
    `${letter}: ${say("column.index")}`,
    `${letter}: ${say("column.interval")}`,
    `${letter}: ${say("column.n")}`,
  ]);
  return (
    <div className="scroll">
      <table className="numbers" aria-label={say("comparison.numbers")}>
        <thead>
          <tr>
            <th scope="col">{say("column.criteria-and-items")}</th>
            {[...columns, say("comparison.difference")].map((column) => (
              <th key={column} scope="col" className="num">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, pair: { first, second, difference } }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <Numbers figure={first} />
              <Numbers figure={second} />
              <td className="num">{difference.state === "known" ? formatChange(difference.points, language) : noFigure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Numbers({ figure }: { readonly figure: Figure }) {
  const { say, language } = useVoice();
  if (figure.state !== "shown") {
    return (
      <td className="num" colSpan={3}>
        {figure.state === "hidden" ? say("figure.hidden-short") : say("figure.none")}
      </td>
    );
  }
  const { percent, interval, n } = figure;
  return (
    <>
      <td className="num">{formatHundredths(percent, language)}</td>
      <td className="num">{formatSpan(interval.low, interval.high, language)}</td>
      <td className="num">{formatCount(n, language)}</td>
    </>
  );
}
