import type { Counted, Figures, Selected } from "#server/figures/figures.ts";
import { isHidden, type Showing, showingOf } from "#survey/disclosure.ts";
import { nByColumn } from "#survey/figures-of-tally.ts";
import type { TallyLayout } from "#survey/tally-layout.ts";
import { sumTallies } from "#survey/tally.ts";

type Ground = { readonly figures: Figures; readonly layout: TallyLayout; readonly minimumGroup: number };

/**
 * The counts of several fields together. Such a sum is no cell that was decided on, so it shows only what a reader could add up
 * himself: where each of these fields is shown, or where all others are and every form has a field, the total less those.
 * A field named twice counts once.
 */
export function overFields(ground: Ground, selected: Selected, fields: readonly string[]): Counted {
  const { figures, layout } = ground;
  const asked = [...new Set(fields)].map((value) => figures.select({ ...selected, only: { dimension: "field", value } }));
  const [first, ...more] = asked;
  if (first && more.length === 0) return first;
  const together = (member: "tally" | "launches") =>
    sumTallies(
      layout,
      asked.map((counted) => counted[member]),
    );
  const tally = together("tally");
  const showings = showingsOf(ground, { asked, tally, total: figures.select(selected), others: othersThan(fields, figures, selected) });
  return { tally, launches: together("launches"), decision: { showings, outcomes: "complement" } };
}

function othersThan(fields: readonly string[], figures: Figures, selected: Selected): readonly Counted[] {
  return figures.divide(selected, "field").filter(({ key }) => !fields.includes(key));
}

type Parts = Pick<Counted, "tally"> & { readonly asked: readonly Counted[]; readonly total: Counted; readonly others: readonly Counted[] };

function showingsOf({ layout, minimumGroup }: Ground, { asked, tally, total, others }: Parts): readonly Showing[] {
  const numbers = (counted: Pick<Counted, "tally">) => nByColumn(layout, counted.tally);
  const [ofTotal, ofOthers] = [numbers(total), others.map(numbers)];
  return numbers({ tally }).map((n, column) => {
    const areSeen = (parts: readonly Counted[]) => parts.every(({ decision }) => !isHidden(decision.showings[column] ?? "too-few"));
    const rest = (ofTotal[column] ?? 0) - n - ofOthers.reduce((sum, one) => sum + (one[column] ?? 0), 0);
    const canBeAddedUp = areSeen(asked) || (rest === 0 && areSeen([total, ...others]));
    const alone = showingOf(n, minimumGroup);
    return alone === "shown" && !canBeAddedUp ? "complement" : alone;
  });
}
