import type { Figure } from "#survey/figure.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { FigureCells, Indicative } from "./FigureCells.tsx";
import type { Named } from "./rows.ts";

type Props = {
  /** What a row is: «Tháng», «Đơn vị». */
  readonly head: string;
  readonly rows: readonly (Named & { readonly figure: Figure })[];
  readonly minimum: number;
  readonly label: string;
};

/** The table behind a picture of figures: name, index, interval, n. */
export function FigureTable({ head, rows, minimum, label }: Props) {
  const { say } = useVoice();
  return (
    <table className="stack plain" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {(["column.index", "column.interval", "column.n"] as const).map((column) => (
            <th key={column} scope="col" className="num">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, figure }) => (
          <tr key={key}>
            <th scope="row">
              {name} <Indicative figure={figure} />
            </th>
            <FigureCells figure={figure} minimum={minimum} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
