import { isHidden, showingOf, type Showing } from "#survey/disclosure.ts";
import { numbersTo } from "./a-small-store.ts";

type Numbers = readonly (readonly number[])[];
type Decided = readonly (readonly Showing[])[];

/** What hiding in rows and columns alone comes to: each line is safe by itself. */
export function byRowsAndColumns(counts: Numbers): Decided {
  let table: Decided = counts.map((row) => row.map((n) => showingOf(n, 10)));
  for (let before = ""; before !== JSON.stringify(table);) {
    before = JSON.stringify(table);
    table = turned(protectEach(turned(protectEach(table, counts)), turned(counts)));
  }
  return table;
}

function protectEach(lines: Decided, counts: Numbers): Showing[][] {
  return lines.map((line, place) => protectLine(line, counts[place] ?? []));
}

/** The hidden ones must be two at least and ten persons together; until then the next smallest is hidden too. */
function protectLine(line: readonly Showing[], counts: readonly number[]): Showing[] {
  const showings = [...line];
  const hidden = numbersTo(line.length).filter((at) => isHidden(line[at] ?? "empty"));
  if (hidden.length === 0) return showings;
  const shown = numbersTo(line.length).filter((at) => line[at] === "shown");
  for (const at of shown.toSorted((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0))) {
    if (hidden.length > 1 && hidden.reduce((sum, one) => sum + (counts[one] ?? 0), 0) >= 10) break;
    showings[at] = "complement";
    hidden.push(at);
  }
  return showings;
}

function turned<Item>(rows: readonly (readonly Item[])[]): Item[][] {
  return numbersTo(rows[0]?.length ?? 0).map((at) => rows.flatMap((row) => row.slice(at, at + 1)));
}
