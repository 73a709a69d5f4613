import type { Quality } from "#protocol/quality.ts";
import type { SurveyGround } from "#server/answers/ground.ts";
import type { Counted, Selected } from "#server/figures/figures.ts";
import { changesOf, differencesOf } from "#survey/compare-figures.ts";
import type { Method } from "#survey/definition.ts";
import { isHidden, showingOf } from "#survey/disclosure.ts";
import { nByColumn } from "#survey/figures-of-tally.ts";
import { type Decided, readDecided } from "#survey/read-figures.ts";
import { sumTallies } from "#survey/tally.ts";
import { formsIn } from "./forms.ts";

type Otherwise = Quality["withoutFlagged"];
type Asked = { readonly selected: Selected; readonly method: Method; readonly total: Counted };

/** The figures of a selection as they would be without its flagged forms, and with its annulled ones. */
export function readOtherwise(ground: SurveyGround, asked: Asked): Pick<Quality, "withoutFlagged" | "withAnnulled"> {
  const { figures } = ground;
  return {
    withoutFlagged: otherwise(ground, asked, figures.unflagged(asked.selected)),
    withAnnulled: otherwise(ground, asked, together(ground, asked.total, figures.annulled(asked.selected))),
  };
}

/** The same persons stand on both sides, so no difference is tested, and none is called sure. */
function otherwise({ layout, minimumGroup }: SurveyGround, { method, total }: Asked, other: Decided): Otherwise {
  const reader = { layout, method, minimumGroup };
  const [now, before] = [readDecided(reader, other), readDecided(reader, total)];
  const [changes] = changesOf([differencesOf({ now, before, items: false, isTested: false })]);
  if (!changes) throw new Error("nothing was compared");
  return {
    forms: other.decision.outcomes === "shown" ? formsIn(layout, other.tally) : null,
    overall: now.figures.overall,
    change: changes.overall,
    criteria: now.figures.criteria.flatMap(({ code, figure }, index) => {
      const change = changes.criteria[index]?.change;
      return change ? [{ code, figure, change }] : [];
    }),
  };
}

/** Two planes added up, which shows what a reader could add up himself: where both are shown, or one has nobody. */
function together({ layout, minimumGroup }: SurveyGround, total: Counted, annulled: Counted): Decided {
  const tally = sumTallies(layout, [total.tally, annulled.tally]);
  const numbers = nByColumn(layout, tally);
  const showings = total.decision.showings.map((showing, column) => {
    const parts = [showing, annulled.decision.showings[column] ?? "empty"];
    return parts.find(isHidden) ?? showingOf(numbers[column] ?? 0, minimumGroup);
  });
  const outcomes = [total.decision.outcomes, annulled.decision.outcomes].find(isHidden) ?? total.decision.outcomes;
  return { tally, decision: { showings, outcomes } };
}
