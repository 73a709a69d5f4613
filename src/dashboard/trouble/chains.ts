import type { Block } from "#survey/definition.ts";
import type { RatesOfBlock, Told } from "./rates.ts";

/** What ought to follow upon something: everybody it happened to is asked of each step. */
export type Chain = { readonly block: Block; readonly head: Told; readonly steps: readonly Told[] };

/** How many questions must ask the same people about the same happening to make a chain. */
const fewestSteps = 2;

/**
 * Reads off the questionnaire where several questions are asked of just those whom a rate counts («late»: was it told, was there an
 * apology, another day); of each question the first rate is the step.
 */
export function chainsOf(blocks: readonly RatesOfBlock[]): readonly Chain[] {
  return blocks.flatMap(({ block, rates }) =>
    rates.flatMap((head) => {
      const followers = block.questions.filter(({ when }) => when?.question === head.question.id && isSame(when.is, head.rate.numerator));
      const steps = followers.flatMap(({ id }) => rates.find(({ question }) => question.id === id) ?? []);
      return steps.length < fewestSteps ? [] : [{ block, head, steps }];
    }),
  );
}

function isSame(some: readonly string[] | undefined, others: readonly string[]): boolean {
  return some !== undefined && some.length === others.length && some.every((one) => others.includes(one));
}
