import type { Block, BlockQuestion, Rate, SurveyDefinition } from "#survey/definition.ts";
import { weightOf } from "#survey/disclosure.ts";
import type { Figure, QuestionResult } from "#survey/figure.ts";

/** A share with its own numerator and denominator. */
type RateResult = Extract<QuestionResult, { state: "shown" }>["rates"][number];

/** A rate of the questionnaire with what it came to; `result` is null where too few answered, or nobody. */
export type Told = {
  readonly rate: Rate;
  readonly question: BlockQuestion;
  readonly result: RateResult | null;
  readonly figure: Figure;
};

/** The rates of one block. */
export type RatesOfBlock = { readonly block: Block; readonly rates: readonly Told[] };

/** The rates of these blocks, in the order they are asked, each with its result; blocks without any are left out. */
export function ratesOf({ blocks, order }: Pick<SurveyDefinition, "blocks" | "order">, results: readonly QuestionResult[]) {
  const inOrder = order.flatMap((id) => blocks.find((block) => block.id === id) ?? []);
  return inOrder.flatMap((block): readonly RatesOfBlock[] => {
    const rates = block.rates.flatMap((rate) => told(rate, block, results));
    return rates.length === 0 ? [] : [{ block, rates }];
  });
}

/** A rate as a figure: its n are the persons of its denominator. */
export function rateFigure(id: string, question: QuestionResult | undefined): Figure {
  if (question === undefined || question.state === "empty") return { state: "empty" };
  if (question.state === "hidden") return { state: "hidden", reason: question.reason };
  const result = question.rates.find((rate) => rate.id === id);
  if (result === undefined) return { state: "hidden", reason: "too-few" };
  const { percent, interval, denominator } = result;
  return { state: "shown", percent, interval, n: denominator, weight: weightOf(denominator) };
}

/**
 * Rates of the shipped blocks that an office wants high; any other of theirs it wants low. Ids stay for ever, so that they can be
 * named here; of a rate an office made itself nobody knows.
 */
const wantedHigh: ReadonlySet<string> = new Set([
  "early-rate",
  "on-time-rate",
  "late-told-rate",
  "late-apology-rate",
  "late-redated-rate",
  "ready-rate",
  "refusal-with-reason",
  "supplement-in-writing-rate",
  "supplement-clear-rate",
  "feedback-given-rate",
  "feedback-written-reply-rate",
]);

/** Whether the worst of several groups is the one where a rate is lowest. */
export function isWantedHigh(rate: string): boolean {
  return wantedHigh.has(rate);
}

function told(rate: Rate, block: Block, results: readonly QuestionResult[]): readonly Told[] {
  const question = block.questions.find(({ id }) => id === rate.question);
  if (question === undefined) return [];
  const answered = results.find(({ id }) => id === question.id);
  const result = answered?.state === "shown" ? (answered.rates.find(({ id }) => id === rate.id) ?? null) : null;
  return [{ rate, question, result, figure: rateFigure(rate.id, answered) }];
}

/** Shipped blocks that ask what people wish for, which is another question of this page. */
const aboutWishes: ReadonlySet<string> = new Set(["expectations", "channels", "information"]);

/** Whether a block is about what people wish for; any other is about what happened to them. */
export function isAboutWishes({ id }: Pick<Block, "id">): boolean {
  return aboutWishes.has(id);
}
