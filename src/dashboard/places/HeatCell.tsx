import type { Figure } from "#survey/figure.ts";
import { formatHundredths, noFigure } from "#ui/numbers.ts";
import type { Voice } from "#dashboard/frame/voice.ts";
import { heatOf, type Heat } from "./heat.ts";
import type { Line } from "./target-lines.ts";

type Props = {
  readonly figure: Figure;
  readonly line: Line | null;
  /** By which its tip finds it. */
  readonly at: { readonly row: string; readonly code: string };
  /** Whether the keyboard comes into the map here. */
  readonly first: boolean;
  /** Handed in, because a table has a thousand cells. */
  readonly voice: Voice;
};

/** One criterion of one row: the number on the colour of its side of the target, which hidden words say too; hatched where it may not be shown. */
export function HeatCell({ figure, line, at, first, voice }: Props) {
  const heat = heatOf(figure, line);
  const { shown, spoken } = wordsOf(figure, heat, voice);
  const colour = figure.state === "empty" ? "plain" : heat;
  const isLow = heat === "low-1" || heat === "low-2";
  return (
    <td className={`num cell heat ${colour}`} data-row={at.row} data-code={at.code} tabIndex={first ? 0 : -1}>
      {isLow && <i className="down" aria-hidden="true" />}
      <span>{shown}</span>
      {spoken !== null && <span className="hidden">{` ${spoken}`}</span>}
    </td>
  );
}

/** What a cell shows, and what it says besides to who does not see its colour. */
function wordsOf(figure: Figure, heat: Heat, { say, language }: Voice): { readonly shown: string; readonly spoken: string | null } {
  if (figure.state === "hidden") return { shown: say("figure.hidden-short"), spoken: null };
  if (figure.state === "empty") return { shown: noFigure, spoken: say("figure.none") };
  const shown = formatHundredths(figure.percent, language);
  return { shown, spoken: heat === "plain" || heat === "none" ? null : say(`heat.${heat}`) };
}
