import type { Quality, QualityQuery } from "#protocol/quality.ts";
import { selectedOf, type SurveyGround } from "#server/answers/ground.ts";
import { readDecided } from "#survey/read-figures.ts";
import { formClasses } from "./form-classes.ts";
import { formsIn } from "./forms.ts";
import { outlyingCounters } from "./outliers.ts";
import { readOtherwise } from "./read-otherwise.ts";
import { twoWords } from "./two-words.ts";

/** What belongs to the answer and is not counted from forms; `tellsCounters`: whoever asks may be told of single counters. */
export type BesideQuality = { readonly tellsCounters: boolean; readonly chain: Quality["chain"] };

/** Whether the figures of a selection, of all forms together and of half-months, can be believed. */
export function readQuality(ground: SurveyGround, query: QualityQuery, { tellsCounters, chain }: BesideQuality): Quality {
  const { figures, layout, minimumGroup } = ground;
  const { method } = query;
  const selected = selectedOf(query);
  const total = figures.select(selected);
  const asked = { selected, method, total };
  const { overall } = readDecided({ layout, method, minimumGroup }, total).figures;
  return {
    query,
    forms: total.decision.outcomes === "shown" ? formsIn(layout, total.tally) : null,
    overall,
    classes: formClasses(ground, selected, total),
    ...readOtherwise(ground, asked),
    lateness: total.decision.outcomes === "shown" ? twoWords(ground, selected) : null,
    outliers: tellsCounters ? outlyingCounters(ground, asked) : [],
    chain,
  };
}
