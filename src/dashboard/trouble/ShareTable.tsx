import { AxisHead } from "#dashboard/charts/AxisHead.tsx";
import { Indicative, Unshown } from "#dashboard/charts/FigureCells.tsx";
import { WhiskerBar } from "#dashboard/charts/WhiskerBar.tsx";
import { wholeAxis } from "#dashboard/charts/axis.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ShareCells, shareColumns } from "./ShareCells.tsx";
import type { ShareGroup, ShareLine } from "./share-lines.ts";
import "./answers.css";

type Props = {
  readonly label: string;
  /** What a row is. */
  readonly head: string;
  readonly groups: readonly ShareGroup[];
  readonly minimum: number;
};

/** Shares as bars with their intervals, each with how many of how many persons it counts. */
export function ShareTable({ label, head, groups, minimum }: Props) {
  const { say } = useVoice();
  return (
    <table className="stack shares" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="picture">
            <span className="hidden">{say("column.chart")}</span>
            <AxisHead axis={wholeAxis} />
          </th>
          {shareColumns.map((column) => (
            <th key={column} scope="col" className="num">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, title, lines }) => (
        <tbody key={key}>
          {title !== null && (
            <tr className="group">
              <th scope="rowgroup" colSpan={2 + shareColumns.length}>
                {title}
              </th>
            </tr>
          )}
          {lines.map((line) => (
            <Share key={line.key} line={line} minimum={minimum} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Share({ line: { name, figure, counted }, minimum }: { readonly line: ShareLine; readonly minimum: number }) {
  return (
    <tr>
      <th scope="row">
        {name} <Indicative figure={figure} />
      </th>
      {figure.state === "shown" ? (
        <>
          <td className="picture">
            <WhiskerBar figure={figure} />
          </td>
          <ShareCells figure={figure} counted={counted ?? 0} />
        </>
      ) : (
        <Unshown figure={figure} minimum={minimum} columns={1 + shareColumns.length} />
      )}
    </tr>
  );
}
