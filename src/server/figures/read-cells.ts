import type { Kysely } from "kysely";
import { decodeTally, encodeTally } from "#survey/tally-bytes.ts";
import { halfMonthOf, weekOf } from "#survey/period.ts";
import type { TallyLayout } from "#survey/tally-layout.ts";
import { sumTallies } from "#survey/tally.ts";
import type { Dimension } from "#server/store/cell.ts";
import type { Tables, TallyRow } from "#server/store/tables.ts";
import { type Plane, planes } from "./kept-cells.ts";
import type { CellRead } from "./kept-kind.ts";
import { pieceOf } from "./time-axis.ts";

/** What is kept beside each other: the cells of a dimension by half-month, or those of all values together by pieces of weeks. */
export type Kind = Dimension | "week";

/** Cells of one kind and survey version; of these units, and of some half-months and values only where they are named. */
export type CellsAsked = {
  readonly survey: string;
  readonly kind: Kind;
  readonly units: readonly string[];
  readonly halfMonths?: readonly string[] | undefined;
  readonly values?: readonly string[] | undefined;
};

export type Row = Pick<TallyRow, "unit" | "value" | "period" | "standing" | "counts">;

/** The query for these cells; those of weeks by day. */
export function cellsQuery(database: Kysely<Tables>, { survey, kind, units, halfMonths, values }: CellsAsked) {
  const isByDay = kind === "week";
  return database
    .selectFrom("tally")
    .select(["unit", "value", "period", "standing", "counts"])
    .where("unit", "in", units)
    .where("survey", "=", survey)
    .where("standing", "in", planes)
    .where("dimension", "=", isByDay ? "none" : kind)
    .$if(isByDay || kind === "none", (query) => query.where("value", "=", ""))
    .$if(values !== undefined, (query) => query.where("value", "in", values ?? []))
    .where("span", "=", isByDay ? "day" : "half-month")
    .$if(halfMonths !== undefined, (query) =>
      isByDay
        ? query.where((row) => row.or((halfMonths ?? []).map((halfMonth) => row.between("period", ...boundsOf(halfMonth)))))
        : query.where("period", "in", halfMonths ?? []),
    );
}

/** A row as a cell. */
export function cellOf({ value, period, standing, counts }: Row): CellRead {
  return { value, period, plane: planeOf(standing), counts };
}

/** Rows by day as the cells of the pieces of weeks they lie in. */
export function piecesOf(rows: readonly Row[], layout: TallyLayout): CellRead[] {
  const byPiece = Map.groupBy(rows, ({ standing, period }) => `${standing} ${pieceOf(halfMonthOf(period), weekOf(period))}`);
  return [...byPiece].map(([name, days]) => {
    const [standing = "", ...piece] = name.split(" ");
    const counts = days.map((day) => decodeTally(day.counts, layout.size));
    return { value: "", period: piece.join(" "), plane: planeOf(standing), counts: encodeTally(sumTallies(layout, counts)) };
  });
}

function planeOf(standing: string): Plane {
  const plane = planes.find((one) => one === standing);
  if (plane === undefined) throw new Error(`nobody reads what stands as ${standing}`);
  return plane;
}

/** First and last day of a half-month as texts; no month is longer than 31 days. */
function boundsOf(halfMonth: string): readonly [first: string, last: string] {
  const month = halfMonth.slice(0, 7);
  return halfMonth.endsWith("a") ? [`${month}-01`, `${month}-14`] : [`${month}-15`, `${month}-31`];
}
