import { isMet } from "./condition.ts";
import type { Condition } from "./definition.ts";
import type { Response } from "./response.ts";
import type { BlockQuestionSlots, CriterionSlots, ItemSlots, SpreadSlots, TallyLayout } from "./tally-layout.ts";
import type { Deltas } from "./tally.ts";

/**
 * What a response, valid by its definition, adds to a tally. Practice adds nothing; a launch that was declined, abandoned
 * or not eligible adds its outcome only. A question not asked of this person is not missing.
 */
export function deltasOf(layout: TallyLayout, response: Response): Deltas {
  const count = new Count(layout, response);
  if (response.mode === "practice") return count;
  count.add(layout.slotByOutcome[response.outcome], 1);
  if (response.outcome !== "completed" && response.outcome !== "partial") return count;
  for (const question of layout.blockQuestions) countBlockQuestion(count, question);
  countOverall(count, layout.overall);
  return count;
}

/** A person's scored answers, how many of them are satisfied, and how many of level 1 or 2. */
type Score = { scored: number; satisfied: number; low: number };

class Count {
  readonly slots: number[] = [];
  readonly amounts: number[] = [];
  readonly layout: TallyLayout;
  readonly response: Response;

  constructor(layout: TallyLayout, response: Response) {
    this.layout = layout;
    this.response = response;
  }

  add(slot: number | undefined, amount: number): void {
    if (slot === undefined || amount === 0) return;
    this.slots.push(slot);
    this.amounts.push(amount);
  }

  addSpread({ sum, sumSquares }: SpreadSlots, y: number): void {
    this.add(sum, y);
    this.add(sumSquares, y * y);
  }

  isAsked(when: Condition | undefined): boolean {
    return isMet(when, (id) => this.layout.questionById.get(id), this.response.answers);
  }
}

function countBlockQuestion(count: Count, { id, when, askedIn, persons, missing, slotByOption }: BlockQuestionSlots): void {
  const { answers, launchedBy } = count.response;
  const chosen = answers[id];
  if (chosen === undefined) {
    const isItsVisit = askedIn === "every-visit" || launchedBy === "citizen";
    count.add(missing, isItsVisit && count.isAsked(when) ? 1 : 0);
    return;
  }
  count.add(persons, 1);
  for (const option of chosen) count.add(slotByOption.get(option), 1);
}

function countOverall(count: Count, { persons, means, pooled }: TallyLayout["overall"]): void {
  const scores = count.layout.criteria.map((criterion) => countCriterion(count, criterion)).filter(({ scored }) => scored > 0);
  if (scores.length === 0) return;
  // Σ of the criteria's shares as one fraction: exact in doubles up to six criteria of 90 items each.
  let shares = 0;
  let denominator = 1;
  for (const { satisfied, scored } of scores) {
    shares = shares * scored + satisfied * denominator;
    denominator *= scored;
  }
  count.add(persons, 1);
  count.addSpread(means, toThousandths(shares, denominator * scores.length));
  count.addSpread(pooled, toThousandths(total(scores, "satisfied"), total(scores, "scored")));
}

function total(scores: readonly Score[], member: keyof Score): number {
  return scores.reduce((sum, score) => sum + score[member], 0);
}

function countCriterion(count: Count, { code, items, slotByReason, ...slots }: CriterionSlots): Score {
  const score: Score = { scored: 0, satisfied: 0, low: 0 };
  for (const item of items) countItem(count, item, score);
  for (const reason of count.response.reasons[code] ?? []) count.add(slotByReason.get(reason), 1);
  if (score.scored === 0) return score;
  count.add(slots.persons, 1);
  count.addSpread(slots, toThousandths(score.satisfied, score.scored));
  count.add(slots.lowScores, score.low > 0 ? 1 : 0);
  return score;
}

function countItem(count: Count, { id, when, firstLevel, slotByAnswer, missing }: ItemSlots, score: Score): void {
  const answer = count.response.answers[id]?.[0];
  if (answer === undefined) {
    count.add(missing, count.isAsked(when) ? 1 : 0);
    return;
  }
  const slot = slotByAnswer.get(answer);
  if (slot === undefined) return;
  count.add(slot, 1);
  const level = slot - firstLevel + 1;
  if (level > 5) return;
  score.scored += 1;
  score.satisfied += level >= 4 ? 1 : 0;
  score.low += level <= 2 ? 1 : 0;
}

/** Exact, half up. */
function toThousandths(share: number, whole: number): number {
  return Math.floor((2000 * share + whole) / (2 * whole));
}
