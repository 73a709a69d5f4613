import type { Change } from "#survey/change.ts";
import type { Figure } from "#survey/figure.ts";
import type { Voice } from "#dashboard/frame/voice.ts";

/** A cell as it is taken along, typed so that a spreadsheet can reckon with it; percentages and points in whole hundredths. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "percent"; readonly hundredths: number }
  | { readonly kind: "points"; readonly hundredths: number };

/** Rows under their heads. */
export type Table = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** The tables of one question, under the name of its sheet. */
export type Sheet = { readonly name: string; readonly tables: readonly Table[] };

export const text = (words: string): Cell => ({ kind: "text", text: words });
export const count = (number: number): Cell => ({ kind: "count", count: number });
export const percent = (hundredths: number): Cell => ({ kind: "percent", hundredths });

/** A row of cells and of cells that belong together. */
export function row(...parts: readonly (Cell | readonly Cell[])[]): readonly Cell[] {
  return parts.flat();
}

/** A count, or in words that it is hidden. */
export function countOrHidden(number: number | null, { say }: Pick<Voice, "say">): Cell {
  return number === null ? text(say("taking.hidden")) : count(number);
}

/** The heads over `figureCells`. */
export function figureColumns({ say }: Pick<Voice, "say">): readonly string[] {
  return [say("taking.index"), say("taking.low"), say("taking.high"), say("column.n"), say("taking.note")];
}

/** Index, both ends of its interval, n, and in words why it is not there or how much weight it bears. */
export function figureCells(figure: Figure, { say }: Pick<Voice, "say">): readonly Cell[] {
  const nothing = text("");
  if (figure.state === "empty") return [nothing, nothing, nothing, count(0), text(say("figure.none"))];
  if (figure.state === "hidden") return [nothing, nothing, nothing, nothing, text(say(`taking.${figure.reason}`))];
  const note = figure.weight === "indicative" ? say("figure.indicative") : "";
  return [percent(figure.percent), percent(figure.interval.low), percent(figure.interval.high), count(figure.n), text(note)];
}

/** The heads over `changeCells`. */
export function changeColumns({ say }: Pick<Voice, "say">): readonly string[] {
  return [say("taking.change"), say("taking.certainty")];
}

/** The change of a figure in points, and whether it is a true one; empty where nothing was compared. */
export function changeCells(change: Change | null, { say }: Pick<Voice, "say">): readonly Cell[] {
  if (change === null) return [text(""), text("")];
  if (change.state === "unknown") return [text(""), text(say(`change.${change.reason}`))];
  return [{ kind: "points", hundredths: change.points }, text(say(change.sure ? "change.sure" : "change.unsure"))];
}
