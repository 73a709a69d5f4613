import type { Quality } from "#protocol/quality.ts";
import type { SurveyGround } from "#server/answers/ground.ts";
import type { Selected } from "#server/figures/figures.ts";
import type { Rate } from "#survey/definition.ts";
import { isHidden, smallestGroup } from "#survey/disclosure.ts";
import { questionShowings } from "#survey/figures-of-tally.ts";
import type { Tally } from "#survey/tally.ts";

/** The rate that says how often a result came late: its numerator are the answers «late», its denominator those that count. */
const lateRate = "late-rate";

/** What citizens said of returns of which staff said one thing: how many late, how many in time. */
type Said = { readonly late: number; readonly inTime: number };

/**
 * What staff and citizens said of the same returns. Staff know of which person they said it, so what citizens said is told only where
 * each word of staff's was about nobody, or about as many as the smallest group at least; and of whole years of the whole organisation
 * alone, since the denominator is no column of the lattice and parts could be taken from each other.
 */
export function twoWords(ground: SurveyGround, selected: Selected): Quality["lateness"] {
  if (!isOfYear(ground, selected)) return null;
  const rate = ground.definition.blocks.flatMap(({ rates }) => rates).find(({ id }) => id === lateRate);
  const saidByWord = rate && citizensWords(ground, selected, rate);
  if (!saidByWord) return null;
  const { late: staffLate = nobody, early = nobody, "on-time": onTime = nobody } = saidByWord;
  const lateness = {
    bothLate: staffLate.late,
    onlyStaffLate: staffLate.inTime,
    onlyCitizenLate: early.late + onTime.late,
    bothInTime: early.inTime + onTime.inTime,
  };
  return Object.values(lateness).every((count) => count === 0) ? null : lateness;
}

function isOfYear({ organisation: { organisation } }: SurveyGround, { unit, period, tree }: Selected): boolean {
  return (unit === undefined || unit === organisation.id) && /^\d{4}$/.test(period) && tree !== "now";
}

const nobody: Said = { late: 0, inTime: 0 };

/** By staff's word; null where any of them must not be told. */
function citizensWords(
  { figures, layout, minimumGroup }: SurveyGround,
  selected: Selected,
  rate: Rate,
): Readonly<Record<string, Said>> | null {
  const at = layout.blockQuestions.findIndex(({ id }) => id === rate.question);
  const slots = layout.blockQuestions[at];
  if (!slots) return null;
  const countOf = (tally: Tally, options: readonly string[]) =>
    options.reduce((sum, option) => sum + (tally[slots.slotByOption.get(option) ?? -1] ?? 0), 0);
  const rows = figures.divide(selected, "staff-word").map(({ key, tally, decision }) => {
    const all = countOf(tally, rate.denominator);
    const late = countOf(tally, rate.numerator);
    const isFew = all > 0 && all < smallestGroup(minimumGroup);
    return {
      key,
      said: { late, inTime: all - late },
      hidden: isFew || isHidden(questionShowings(layout, decision.showings)[at] ?? "empty"),
    };
  });
  return rows.some(({ hidden }) => hidden) ? null : Object.fromEntries(rows.map(({ key, said }) => [key, said]));
}
