import { isSame } from "./changed-members.ts";
import type { Block, BlockQuestion, Rate, SurveyDefinition } from "./definition.ts";
import { isWordedAlike } from "./item-series.ts";
import type { Series } from "./series.ts";

/** Why a rate divides something else than before, or might: it came, went, counts other options, or its question offers others, is worded anew, or is asked of others. */
type RateReason = "added" | "removed" | "other-parts" | "other-options" | "reworded" | "asked-of-others";

/** A rate of the newer version, or one that it has no more. `reasons` is empty when it is comparable. */
export type RateSeries = { readonly id: string; readonly series: Series; readonly reasons: readonly RateReason[] };

type Held = { readonly rate: Rate; readonly question: BlockQuestion | undefined; readonly block: Block };

/** Which rates go on from one version to another. */
export function rateSeries(before: SurveyDefinition, after: SurveyDefinition): RateSeries[] {
  const [was, is] = [ratesOf(before), ratesOf(after)];
  const ids = [...new Set([...is.keys(), ...was.keys()])];
  return ids.map((id) => {
    const reasons = reasonsOf(was.get(id), is.get(id));
    return { id, series: seriesOf(reasons), reasons };
  });
}

function ratesOf({ blocks }: SurveyDefinition): Map<string, Held> {
  const held = blocks.flatMap((block) =>
    block.rates.map((rate): Held => ({ rate, question: block.questions.find(({ id }) => id === rate.question), block })),
  );
  return new Map(held.map((one) => [one.rate.id, one]));
}

function reasonsOf(before: Held | undefined, after: Held | undefined): RateReason[] {
  if (before === undefined) return ["added"];
  if (after === undefined) return ["removed"];
  const isSplitAlike = isSame(partsOf(before.rate), partsOf(after.rate));
  return [...(isSplitAlike ? [] : ["other-parts" as const]), ...questionReasons(before, after)];
}

function partsOf({ question, numerator, denominator }: Rate) {
  return { question, numerator: numerator.toSorted(), denominator: denominator.toSorted() };
}

function questionReasons(before: Held, after: Held): RateReason[] {
  const [was, is] = [before.question, after.question];
  if (!was || !is || !isSame(meaningsOf(was), meaningsOf(is))) return ["other-options"];
  const isAlike = isWordedAlike(was, is) && isSame(wordingsOf(was), wordingsOf(is));
  const isAskedAlike = isSame(was.when, is.when) && before.block.askedIn === after.block.askedIn;
  return [...(isAlike ? [] : ["reworded" as const]), ...(isAskedAlike ? [] : ["asked-of-others" as const])];
}

function meaningsOf(question: BlockQuestion) {
  const options = "options" in question ? question.options.map(({ id, counts, ends }) => ({ id, counts, ends })) : [];
  return { kind: question.kind, options: options.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
}

function wordingsOf(question: BlockQuestion) {
  return "options" in question ? Object.fromEntries(question.options.map(({ id, text }) => [id, text])) : {};
}

function seriesOf(reasons: readonly RateReason[]): Series {
  if (reasons.length === 0) return "comparable";
  return reasons.every((why) => why === "reworded" || why === "asked-of-others") ? "to-judge" : "broken";
}
