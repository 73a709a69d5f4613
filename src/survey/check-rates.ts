import type { Block, BlockQuestion, Rate, SurveyDefinition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { placed } from "./placed.ts";
import { optionIdsOf } from "./questions.ts";

/** Rates that would divide something else than they say. */
export function rateFaults(survey: SurveyDefinition): Fault[] {
  return placed(survey.blocks, "blocks").flatMap(({ part: block, place }) =>
    placed(block.rates, `${place}.rates`).flatMap((rate) => faultsOfRate(rate.part, rate.place, block)),
  );
}

function faultsOfRate(rate: Rate, place: string, block: Block): Fault[] {
  const question = block.questions.find(({ id }) => id === rate.question);
  if (question === undefined)
    return [{ place: `${place}.question`, fault: `«${rate.question}» is not a question of the block «${block.id}»` }];
  return [
    ...faultsOfPart(rate.numerator, `${place}.numerator`, question),
    ...faultsOfPart(rate.denominator, `${place}.denominator`, question),
    ...placed(rate.numerator, `${place}.numerator`)
      .filter(({ part }) => !rate.denominator.includes(part))
      .map((option) => ({ place: option.place, fault: `«${option.part}» is in the numerator and not in the denominator` })),
  ];
}

function faultsOfPart(options: readonly string[], place: string, question: BlockQuestion): Fault[] {
  return placed(options, place).flatMap((option, position) => {
    const fault = faultOfOption(option.part, options.indexOf(option.part) < position, question);
    return fault === undefined ? [] : [{ place: option.place, fault }];
  });
}

function faultOfOption(option: string, isRepeated: boolean, question: BlockQuestion): string | undefined {
  if (!optionIdsOf(question).includes(option)) return `«${option}» is not an option of «${question.id}»`;
  if (isRepeated) return `«${option}» stands here twice`;
  const isOutside = "options" in question && question.options.some(({ id, counts }) => id === option && counts === false);
  return isOutside ? `«${option}» is marked as outside every rate (counts: false)` : undefined;
}
