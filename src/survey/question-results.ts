import { wilsonInterval } from "./confidence.ts";
import type { Rate } from "./definition.ts";
import { type Showing, smallestGroup } from "./disclosure.ts";
import type { QuestionResult } from "./figure.ts";
import { shareInHundredths } from "./rational.ts";
import type { BlockQuestionSlots } from "./tally-layout.ts";
import type { Tally } from "./tally.ts";

type Shown = Extract<QuestionResult, { state: "shown" }>;

/** What a question outside the index was answered, as far as it may be shown; rates of fewer than `minimumGroup` are left out. */
export function questionResult(slots: BlockQuestionSlots, { tally, showing, minimumGroup }: Reading): QuestionResult {
  const { id } = slots;
  if (showing === "too-few" || showing === "complement") return { state: "hidden", id, reason: showing };
  const persons = tally[slots.persons] ?? 0;
  if (persons === 0) return { state: "empty", id };
  const countByOption = new Map([...slots.slotByOption].map(([option, slot]) => [option, tally[slot] ?? 0]));
  const options = [...countByOption].map(([option, count]) => ({ id: option, count, percent: shareInHundredths(count, persons) }));
  const rates = slots.rates.flatMap((rate) => rateResult(rate, countByOption, minimumGroup));
  return { state: "shown", id, persons, missing: tally[slots.missing] ?? 0, options, rates };
}

type Reading = { readonly tally: Tally; readonly showing: Showing; readonly minimumGroup: number };

function rateResult({ id, ...rate }: Rate, countByOption: ReadonlyMap<string, number>, minimumGroup: number): Shown["rates"] {
  const countOf = (options: readonly string[]) => options.reduce((sum, option) => sum + (countByOption.get(option) ?? 0), 0);
  const [numerator, denominator] = [countOf(rate.numerator), countOf(rate.denominator)];
  if (denominator < smallestGroup(minimumGroup)) return [];
  const interval = wilsonInterval(numerator / denominator, denominator);
  return [{ id, percent: shareInHundredths(numerator, denominator), numerator, denominator, interval }];
}
