import type { Kysely } from "kysely";
import { decideFigures } from "#survey/decide-figures.ts";
import { monthOf, periodCells, periodLike, weekOf } from "#survey/period.ts";
import { addEncoded } from "#survey/tally-bytes.ts";
import { emptyTally } from "#survey/tally.ts";
import { commonSettings } from "#server/organisation/common-settings.ts";
import { branchesUnder, branchOf } from "#server/organisation/branches.ts";
import { stretchesIn, treesOf } from "#server/organisation/tree-in-time.ts";
import { boundsOf, holdsWeekOf } from "#server/result-period.ts";
import type { Organisation } from "#server/store/organisation.ts";
import { readSurveys } from "#server/store/surveys.ts";
import type { TallyRow, Tables } from "#server/store/tables.ts";
import type { Counted, CountedRow, Division, Figures, Selected } from "./figures.ts";

type Ground = { readonly database: Kysely<Tables>; readonly organisation: Organisation; readonly today: string };

/** All counts of a store as they are in one transaction. */
export async function openFigures({ database, organisation, today }: Ground): Promise<Figures> {
  const rows = await database.selectFrom("tally").selectAll().execute();
  const surveys = await readSurveys(database);
  const trees = treesOf(organisation.units, today);
  const { minimumGroup } = commonSettings(organisation);
  const usual = ["counted", "flagged", "partial"];

  const cellsOf = ({ survey, only, through }: Selected, { dimension, span, bounds, value }: Asked) =>
    rows
      .filter((row) => row.survey === survey && row.dimension === (dimension ?? only?.dimension ?? "none") && row.span === span)
      .filter((row) => value === undefined || row.value === value)
      .filter(({ period }) => bounds === null || (period >= bounds.first && period <= bounds.last))
      .filter(({ period }) => through === undefined || period <= through);

  const counted = (survey: string, cells: readonly TallyRow[], standings: readonly string[] = usual): Counted => {
    const layout = surveys.get(survey)?.layout;
    if (!layout) throw new Error("this survey version is not known");
    const [tally, launches, flagged] = [emptyTally(layout), emptyTally(layout), emptyTally(layout)];
    for (const { standing, counts } of cells) {
      if (!standings.includes(standing)) continue;
      addEncoded(launches, counts);
      if (standing !== "partial") addEncoded(tally, counts);
      if (standing === "flagged") addEncoded(flagged, counts);
    }
    const decision = decideFigures({ layout, method: "means", minimumGroup }, { tally, launches });
    return { tally, launches, flagged, decision };
  };

  const stretchesOf = ({ tree, period }: Selected) =>
    stretchesIn(tree === "now" ? trees.ofToday : trees.ofTheTime, boundsOf({ period, groupBy: "none" }));

  const selectedRows = (selected: Selected, groupBy: "week" | "none" = "none", dimension?: TallyRow["dimension"]) => {
    const isByDay = groupBy === "week" || periodCells(selected.period).kind === "days";
    const branch = branchOf(stretchesOf(selected), selected.unit);
    const bounds = boundsOf({ period: selected.period, groupBy: isByDay ? "week" : "none" });
    const cells = cellsOf(selected, {
      dimension,
      span: isByDay ? "day" : "half-month",
      bounds,
      value: dimension ? undefined : selected.only?.value,
    });
    return cells.filter((cell) => branch.units.includes(cell.unit) && branch.holds(cell));
  };

  const select = (selected: Selected) => counted(selected.survey, selectedRows(selected));

  function divide(selected: Selected, by: Division): readonly CountedRow[] {
    const { survey, period } = selected;
    const rowsBy = (cells: readonly TallyRow[], keyOf: (cell: TallyRow) => string) =>
      [...Map.groupBy(cells, keyOf)]
        .map(([key, group]) => Object.assign(counted(survey, group), { key }))
        .toSorted(({ key: one }, { key: other }) => (one < other ? -1 : 1));
    if (by === "unit") {
      const { keys, units, keyOf } = branchesUnder(stretchesOf(selected), selected.unit);
      const isByDay = periodCells(period).kind === "days";
      const bounds = boundsOf({ period, groupBy: "none" });
      const cells = cellsOf(selected, { span: isByDay ? "day" : "half-month", bounds, value: selected.only?.value });
      const groups = Map.groupBy(cells, keyOf);
      return [...new Set([...keys, ...units])]
        .filter((key) => keys.includes(key) || groups.has(key))
        .map((key) => Object.assign(counted(survey, groups.get(key) ?? []), { key }));
    }
    if (by === "week") {
      const bounds = boundsOf({ period, groupBy: "week" });
      return rowsBy(
        selectedRows(selected, "week").filter((cell) => holdsWeekOf(bounds, cell.period)),
        (cell) => weekOf(cell.period),
      );
    }
    const like = { month: "2000-01", quarter: "2000-Q1", half: "2000-H1", year: "2000" };
    if (by === "month") return rowsBy(selectedRows(selected), (cell) => monthOf(cell.period));
    if (by === "quarter" || by === "half" || by === "year")
      return rowsBy(selectedRows(selected), (cell) => periodLike(like[by], cell.period));
    return rowsBy(selectedRows(selected, "none", by), ({ value }) => value);
  }

  return {
    select,
    divide,
    annulled: (selected) => counted(selected.survey, selectedRows(selected), ["annulled"]),
    unflagged: (selected) => counted(selected.survey, selectedRows(selected), ["counted"]),
  };
}

type Asked = {
  readonly dimension?: string | undefined;
  readonly span: TallyRow["span"];
  readonly bounds: { readonly first: string; readonly last: string } | null;
  readonly value: string | undefined;
};
