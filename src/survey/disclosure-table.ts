import { isHidden, showingOf, withComplements, type Showing } from "./disclosure.ts";

/** Figures as columns, each naming the columns under it: the overall figure is column 0, then each criterion followed by its items. */
export type Columns = readonly { readonly children: readonly number[] }[];

/** One set of figures: the n and the decision of each column. */
type Row = { readonly n: readonly number[]; readonly showings: readonly Showing[] };

/** The n of each column, and what has been decided of the same figures where they stand beside others. */
export type Numbers = { readonly n: readonly number[]; readonly elsewhere?: readonly (readonly Showing[])[] };

/** What one set of figures may show by itself; what is hidden elsewhere stays hidden. */
export function showingsOf(columns: Columns, numbers: Numbers, minimumGroup: number): readonly Showing[] {
  const alone = [rowOf(numbers, minimumGroup)];
  return untilSettled(alone, (rows) => rows.map((row) => settledRow(columns, row, minimumGroup)))[0]?.showings ?? [];
}

/**
 * What groups that divide a total among them may show beside it. What the total hides, every group hides; where the total is
 * shown, no hidden group can be read off; and within each group holds what holds for a single set.
 */
export function groupShowings(
  columns: Columns,
  { total, groups }: { total: readonly Showing[]; groups: readonly Numbers[] },
  minimumGroup: number,
): readonly (readonly Showing[])[] {
  const alone = groups.map((numbers) => rowOf(numbers, minimumGroup));
  const settled = untilSettled(alone, (rows) =>
    settledColumns(rows, total, minimumGroup).map((row) => settledRow(columns, row, minimumGroup)),
  );
  return settled.map(({ showings }) => showings);
}

function rowOf({ n, elsewhere = [] }: Numbers, minimumGroup: number): Row {
  const hiddenElsewhere = (column: number) => elsewhere.map((showings) => showings[column] ?? "empty").find(isHidden);
  return { n, showings: n.map((persons, column) => hiddenElsewhere(column) ?? showingOf(persons, minimumGroup)) };
}

/** Hiding one figure may call for hiding another, in its row or its column; every step hides more, so it ends. */
function untilSettled(start: readonly Row[], step: (rows: readonly Row[]) => readonly Row[]): readonly Row[] {
  const hiddenIn = (rows: readonly Row[]) => rows.reduce((sum, { showings }) => sum + showings.filter(isHidden).length, 0);
  let rows = start;
  let hiddenBefore = -1;
  while (hiddenIn(rows) !== hiddenBefore) {
    hiddenBefore = hiddenIn(rows);
    rows = step(rows);
  }
  return rows;
}

/** A hidden figure hides all under it, for its parts would rebuild it; a shown one must not give away a hidden part. */
function settledRow(columns: Columns, { n, showings: before }: Row, minimumGroup: number): Row {
  const showings = [...before];
  for (const [column, { children }] of columns.entries()) {
    const parent = showings[column] ?? "empty";
    const family = children.map((child) => ({ n: n[child] ?? 0, showing: showings[child] ?? "empty" }));
    const decided = isHidden(parent)
      ? family.map(({ showing }) => (isHidden(showing) ? showing : parent))
      : withComplements(family, "overlapping", minimumGroup);
    for (const [index, child] of children.entries()) showings[child] = decided[index] ?? "empty";
    const answered = family.filter((child) => child.n > 0);
    // With a single part answered, the figure above is that part.
    if (answered.length === 1 && answered.every(({ showing }) => isHidden(showing)) && parent === "shown") showings[column] = "complement";
  }
  return { n, showings };
}

function settledColumns(rows: readonly Row[], total: readonly Showing[], minimumGroup: number): readonly Row[] {
  const decidedByColumn = total.map((whole, column) => {
    const family = rows.map(({ n, showings }) => ({ n: n[column] ?? 0, showing: showings[column] ?? "empty" }));
    if (isHidden(whole)) return family.map(({ showing }) => (isHidden(showing) ? showing : whole));
    return withComplements(family, "parts", minimumGroup);
  });
  return rows.map(({ n }, row) => ({ n, showings: decidedByColumn.map((decided) => decided[row] ?? "empty") }));
}
