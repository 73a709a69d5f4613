import { formatCount, formatHundredths, formatSpan } from "#ui/numbers.ts";
import { Unshown } from "#dashboard/charts/FigureCells.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ChangeText } from "./ChangeText.tsx";
import { DotOnAxis } from "./DotOnAxis.tsx";
import { HeatCell } from "./HeatCell.tsx";
import { RankCell } from "./RankCell.tsx";
import { RowName } from "./RowName.tsx";
import { changeOf, figureOf, lineOf, type TableView } from "./table-view.ts";
import type { PlacedRow } from "./use-places.ts";

type Props = { readonly row: PlacedRow; readonly view: TableView };

/** One row: its rank and what it may be, name, n, index on the axis, change, and every criterion on the colour of its side. `total`: all rows together. */
export function PlaceRow({ row, view, go, total = false }: Props & { readonly go: (search: string) => void; readonly total?: boolean }) {
  return (
    <tr className={total ? "total" : undefined}>
      {view.ranked > 0 && <RankCell row={row} ranked={view.ranked} />}
      <RowName row={row} aimed={view.target === null} go={go} />
      <IndexCells row={row} view={view} />
      {view.codes.length > 0 && <Criteria row={row} codes={view.codes} total={total} />}
    </tr>
  );
}

function IndexCells({ row: { figures, changes, lines }, view }: Props) {
  const { language } = useVoice();
  const { axis, criterion, minimum, compared } = view;
  const figure = figureOf(figures, criterion);
  const wide = view.codes.length === 0;
  if (figure.state !== "shown" || axis === null)
    return <Unshown figure={figure} minimum={minimum} columns={3 + Number(compared) + Number(wide)} />;
  const change = changeOf(changes, criterion);
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

type Map = { readonly row: PlacedRow; readonly codes: readonly string[]; readonly total: boolean };

/** The criteria of a row; where nothing of it is shown, one hatched stretch, the reason standing beside it. */
function Criteria({ row: { key, figures, lines }, codes, total }: Map) {
  const voice = useVoice();
  const { say } = voice;
  if (figures.overall.state === "hidden" && codes.every((code) => figureOf(figures, code).state === "hidden")) {
    return (
      <td className="cell none" colSpan={codes.length}>
        <span className="hidden">{say("figure.hidden-short")}</span>
      </td>
    );
  }
  return codes.map((code, index) => (
    <HeatCell
      key={code}
      figure={figureOf(figures, code)}
      line={lines.ofCriterion(code)}
      at={{ row: key, code }}
      first={total && index === 0}
      voice={voice}
    />
  ));
}
