import type { Block, LocalizedText, SurveyDefinition } from "#survey/definition.ts";
import type { Figure, QuestionResult } from "#survey/figure.ts";
import { isAboutWishes, rateFigure } from "#dashboard/trouble/rates.ts";

/** One thing people may wish for: its words, how many want it, and the share of those asked. */
type Wish = { readonly id: string; readonly text: LocalizedText; readonly counted: number | null; readonly figure: Figure };

/** The wishes of a questionnaire and what they were measured by. */
export type Expected = {
  /** From the most wanted; what is hidden or unanswered stands last. */
  readonly wishes: readonly Wish[];
  /** What a share says: the answer that counts, such as «Rất nhiều»; null where all do not share one. */
  readonly means: LocalizedText | null;
};

/** The id of the shipped block of expectations. */
const expectations = "expectations";

/** Reads the wishes off the block of expectations: each of its rates is one, under the words of the question it is of; null where nobody is asked. */
export function expectedIn({ blocks }: Pick<SurveyDefinition, "blocks">, questions: readonly QuestionResult[]): Expected | null {
  const block = blocks.find(({ id }) => id === expectations);
  if (block === undefined || block.rates.length === 0) return null;
  const wishes = block.rates.flatMap((rate): readonly Wish[] => {
    const asked = block.questions.find(({ id }) => id === rate.question);
    if (asked === undefined) return [];
    const answered = questions.find(({ id }) => id === asked.id);
    const result = answered?.state === "shown" ? answered.rates.find(({ id }) => id === rate.id) : undefined;
    return [{ id: rate.id, text: asked.text, counted: result?.numerator ?? null, figure: rateFigure(rate.id, answered) }];
  });
  return { wishes: wishes.toSorted((one, other) => rank(other.figure) - rank(one.figure)), means: sharedAnswer(block) };
}

/** The other answers about what people wish for and how they came in, in the order they are asked. */
export function otherWishes({ blocks, order }: Pick<SurveyDefinition, "blocks" | "order">, questions: readonly QuestionResult[]) {
  const asked = order.flatMap((id) => blocks.find((block) => block.id === id && isAboutWishes(block)) ?? []);
  const ids = asked.flatMap((block) => block.questions.map((question) => question.id).filter((id) => !isRated(block, id)));
  return ids.flatMap((id) => questions.find((question) => question.id === id) ?? []);
}

function isRated({ id, rates }: Block, question: string): boolean {
  return id === expectations && rates.some((rate) => rate.question === question);
}

/** The one option all rates of a block count, by its words. */
function sharedAnswer({ rates, questions }: Block): LocalizedText | null {
  const texts = rates.map(({ question, numerator }) => {
    const asked = questions.find(({ id }) => id === question);
    const options = asked !== undefined && "options" in asked ? asked.options : [];
    return numerator.length === 1 ? options.find(({ id }) => id === numerator[0])?.text : undefined;
  });
  const [first] = texts;
  return first !== undefined && texts.every((text) => text?.vi === first.vi) ? first : null;
}

function rank(figure: Figure): number {
  if (figure.state === "shown") return figure.percent;
  return figure.state === "hidden" ? -1 : -2;
}
