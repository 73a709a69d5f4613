import type { Quality } from "#protocol/quality.ts";
import type { SurveyGround } from "#server/answers/ground.ts";
import type { Counted, Selected } from "#server/figures/figures.ts";
import { isHidden } from "#survey/disclosure.ts";
import { flaggingClasses, type QualityClass, qualityClasses } from "#survey/quality-of.ts";
import { rational, toHundredths } from "#survey/rational.ts";
import { formsIn } from "./forms.ts";

/** How many forms of a selection belong to each class; of whom somebody helped only where their own figures may be shown. */
export function formClasses(ground: SurveyGround, selected: Selected, total: Counted): Quality["classes"] {
  const all = total.decision.outcomes === "shown" ? formsIn(ground.layout, total.tally) : null;
  return qualityClasses.map((name) => {
    const forms = all === null ? null : formsOf(ground, selected, name);
    const share = forms === null || all === null || all === 0 ? null : toHundredths(rational(forms, all));
    return { class: name, forms, share, flags: flaggingClasses.has(name) };
  });
}

function formsOf({ figures, layout }: SurveyGround, selected: Selected, name: QualityClass): number | null {
  const isAssisted = name === "assisted";
  const only = isAssisted ? ({ dimension: "assisted", value: "yes" } as const) : ({ dimension: "quality", value: name } as const);
  const { tally, decision } = figures.select({ ...selected, only });
  return isAssisted && isHidden(decision.outcomes) ? null : formsIn(layout, tally);
}
