import { addBlock } from "#admin/editor/structure.ts";
import type { Change } from "#admin/editor/desk.ts";
import type { Block, BlockQuestion, SurveyDefinition } from "#survey/definition.ts";
import type { BlockFile } from "#survey/instrument.ts";
import { kept, moved, withMember } from "./members.ts";

/** A shipped block as it is put into a questionnaire: without the questions that wait to be asked for by name, unless it has no others. */
export function asIncluded({ $schema: _link, ...block }: BlockFile): Block {
  const first = block.questions.filter(isAskedAtFirst);
  const questions = first.length > 0 ? first : block.questions;
  const asked = new Set(questions.map(({ id }) => id));
  return { ...block, questions, rates: block.rates.filter((rate) => asked.has(rate.question)) };
}

/** Includes a block where it can do its work: before the part that asks by its answers, else before the last words, else at the end. */
export function includeBlock(block: Block): Change {
  return (survey) => {
    if (survey.blocks.some(({ id }) => id === block.id)) return survey;
    const added = addBlock(survey, block, null);
    return withMember(added, "order", moved(added.order, added.order.indexOf(block.id), placeFor(survey, block)));
  };
}

/** Leaves a block out, with all its questions; conditions on them stay and fall away until it is back. */
export function leaveOutBlock(id: string): Change {
  return (survey) => {
    const blocks = kept(survey.blocks, (block) => block.id !== id);
    const order = kept(survey.order, (name) => name !== id);
    return withMember(withMember(survey, "blocks", blocks), "order", order);
  };
}

function isAskedAtFirst({ onByDefault }: BlockQuestion): boolean {
  return onByDefault !== false;
}

function placeFor(survey: SurveyDefinition, block: Block): number {
  if (block.questions.some(endsVisit)) return 0;
  const asked = new Set(block.questions.map(({ id }) => id));
  const waits = survey.order.findIndex((name) =>
    questionsOfPart(survey, name).some(({ when }) => when !== undefined && asked.has(when.question)),
  );
  if (waits !== -1) return waits;
  const last = survey.order.at(-1) ?? "";
  const endsInWords = survey.blocks.some(({ id, questions }) => id === last && questions.every(({ kind }) => kind === "text"));
  return endsInWords ? survey.order.length - 1 : survey.order.length;
}

function endsVisit(question: BlockQuestion): boolean {
  return "options" in question && question.options.some(({ ends }) => ends !== undefined);
}

function questionsOfPart({ criteria, blocks }: SurveyDefinition, name: string) {
  return [...criteria.filter(({ code }) => code === name), ...blocks.filter(({ id }) => id === name)].flatMap(
    (part): readonly Pick<BlockQuestion, "when">[] => part.questions,
  );
}
