import type { Figure } from "#survey/figure.ts";
import { formatHundredths, formatSpan } from "#ui/numbers.ts";
import { Bullet } from "#dashboard/charts/Bullet.tsx";
import { Unshown } from "#dashboard/charts/FigureCells.tsx";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ChangeCell } from "./ChangeCell.tsx";
import { VerdictMark } from "./VerdictMark.tsx";
import type { CriterionRow, Judged } from "./criteria-rows.ts";
import { targetText } from "./target-text.ts";

/** Which columns the table has beside picture and index; `change` labels the one of changes. */
export type Columns = { readonly change: string | null; readonly aimed: boolean };

type Props = { readonly row: CriterionRow; readonly columns: Columns; readonly minimum: number };

/** Picture, index with its interval, change and verdict of a criterion; one wide cell with the reason where it may not be shown. */
export function CriterionCells({ row: { figure, change, judged }, columns, minimum }: Props) {
  if (figure.state !== "shown") return <Unshown figure={figure} minimum={minimum} columns={widthOf(columns)} />;
  return (
    <>
      <td>
        <Bullet figure={figure} target={judged?.percent ?? null} />
      </td>
      <IndexCell figure={figure} />
      {columns.change !== null && change !== null && <ChangeCell change={change} label={columns.change} />}
      {columns.aimed && <VerdictCell judged={judged} />}
    </>
  );
}

function IndexCell({ figure: { percent, interval } }: { readonly figure: Extract<Figure, { state: "shown" }> }) {
  const { say, language } = useVoice();
  return (
    <td className="num" data-label={say("column.index")}>
      <b className="value">{formatHundredths(percent, language)}</b>
      <small>{formatSpan(interval.low, interval.high, language)}</small>
    </td>
  );
}

function VerdictCell({ judged }: { readonly judged: Judged | null }) {
  const { say, language } = useVoice();
  return (
    <td className="verdicts" data-label={say("column.verdict")}>
      {judged === null ? (
        <span className="soft">{say("overview.no-own-target")}</span>
      ) : (
        <>
          <VerdictMark verdict={judged.verdict} official={judged.official} />
          <small>{say("overview.target", { target: targetText(judged.percent, language) })}</small>
        </>
      )}
    </td>
  );
}

function widthOf({ change, aimed }: Columns): number {
  return 2 + (change === null ? 0 : 1) + (aimed ? 1 : 0);
}
