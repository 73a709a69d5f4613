import type { Figures } from "#survey/figure.ts";
import { formatCount, formatHundredths, formatSpan } from "#ui/numbers.ts";
import { Unshown } from "#dashboard/charts/FigureCells.tsx";
import type { Axis } from "#dashboard/charts/axis.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ChangeText } from "./ChangeText.tsx";
import { DotOnAxis } from "./DotOnAxis.tsx";
import { HeatCell } from "./HeatCell.tsx";
import { RankCell } from "./RankCell.tsx";
import { RowName } from "./RowName.tsx";
import type { GroupRow } from "./group-rows.ts";
import { figureOf, lineOf } from "./table-view.ts";
import type { Line, Lines } from "./target-lines.ts";

/** What all rows of a table share. `criterion`: the figure of the wide axis; `codes`: the columns of the map, none beside the wide axis. */
export type TableView = {
  readonly axis: Axis | null;
  /** What the figures on the axis are to reach, where it is the same for all rows. */
  readonly target: Line | null;
  readonly criterion: string | null;
  readonly codes: readonly string[];
  readonly minimum: number;
  readonly ranked: number;
  readonly compared: boolean;
};

type Props = {
  readonly name: string;
  readonly to: string | null;
  readonly go: (search: string) => void;
  readonly row: Pick<GroupRow, "figures" | "changes" | "rank" | "position">;
  readonly lines: Lines;
  readonly view: TableView;
  /** All rows together; it has no rank. */
  readonly total?: boolean;
};

/** One row: its rank and what it may be, name, n, index on the axis, change, and every criterion on the colour of its side. */
export function PlaceRow({ name, to, go, row, lines, view, total = false }: Props) {
  const { figures } = row;
  return (
    <tr className={total ? "total" : undefined}>
      <RankCell row={row} ranked={view.ranked} />
      <RowName name={name} figures={figures} to={to} go={go} />
      <IndexCells row={row} lines={lines} view={view} />
      {view.codes.length > 0 && <Criteria figures={figures} lines={lines} codes={view.codes} />}
    </tr>
  );
}

function IndexCells({ row: { figures, changes }, lines, view }: Pick<Props, "row" | "lines" | "view">) {
  const { language } = useVoice();
  const { axis, criterion, minimum, compared } = view;
  const figure = figureOf(figures, criterion);
  const wide = view.codes.length === 0;
  if (figure.state !== "shown" || axis === null)
    return <Unshown figure={figure} minimum={minimum} columns={3 + Number(compared) + Number(wide)} />;
  const change = criterion === null ? changes?.overall : changes?.criteria.find(({ code }) => code === criterion)?.change;
  return (
    <>
      <td className="num">{formatCount(figure.n, language)}</td>
      <td className="picture">
        <DotOnAxis figure={figure} axis={axis} line={lineOf(lines, criterion)} />
      </td>
      <td className="num">
        <b>{formatHundredths(figure.percent, language)}</b>
      </td>
      {wide && <td className="num soft">{formatSpan(figure.interval.low, figure.interval.high, language)}</td>}
      {compared && (
        <td className="num change">
          <ChangeText change={change ?? { state: "unknown", reason: "empty" }} />
        </td>
      )}
    </>
  );
}

/** The criteria of a row; where none is shown, one hatched stretch, the reason standing beside it. */
function Criteria({ figures, lines, codes }: { readonly figures: Figures; readonly lines: Lines; readonly codes: readonly string[] }) {
  const { say } = useVoice();
  if (codes.every((code) => figureOf(figures, code).state === "hidden")) {
    return (
      <td className="cell none" colSpan={codes.length}>
        <span className="hidden">{say("figure.hidden-short")}</span>
      </td>
    );
  }
  return codes.map((code) => <HeatCell key={code} figure={figureOf(figures, code)} line={lines.ofCriterion(code)} />);
}
