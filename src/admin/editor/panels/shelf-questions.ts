import { findQuestion } from "#admin/editor/parts.ts";
import { removePart } from "#admin/editor/structure.ts";
import type { Change } from "#admin/editor/desk.ts";
import type { BlockQuestion } from "#survey/definition.ts";
import type { BlockFile } from "#survey/instrument.ts";
import { changeBlock, everyQuestion } from "./change-parts.ts";

/** The questions of a shipped block that wait to be asked for by name. */
export function waitingIn({ questions }: Pick<BlockFile, "questions">): BlockQuestion[] {
  return questions.filter(({ onByDefault }) => onByDefault === false);
}

/** Puts a question of a shipped block, with its rates, where it stands among the others; nothing where it is asked already. */
export function putIn(shipped: BlockFile, id: string): Change {
  return (survey) => {
    const question = shipped.questions.find((one) => one.id === id);
    if (question === undefined || findQuestion(survey, id) !== null) return survey;
    const had = new Set(survey.blocks.flatMap(({ rates }) => rates.map((rate) => rate.id)));
    const rates = shipped.rates.filter((rate) => rate.question === id && !had.has(rate.id));
    return changeBlock(survey, shipped.id, (block) => ({
      ...block,
      questions: placed(block.questions, question, shipped.questions),
      rates: rates.reduce((all, rate) => placed(all, rate, shipped.rates), block.rates),
    }));
  };
}

/** Takes a question out again, with all that rests on it. */
export function takeOut(id: string): Change {
  return (survey) => (everyQuestion(survey).some((question) => question.id === id) ? removePart(survey, { part: "question", id }) : survey);
}

/** A list with one entry more: behind those that come before it on the shelf, else before those that come after it, else last. */
function placed<Entry extends { readonly id: string }>(list: readonly Entry[], entry: Entry, shelf: readonly Entry[]): Entry[] {
  const ids = shelf.map(({ id }) => id);
  const place = ids.indexOf(entry.id);
  const behind = list.findLastIndex(({ id }) => ids.slice(0, place).includes(id)) + 1;
  const next = list.findIndex(({ id }) => ids.slice(place).includes(id));
  if (behind > 0) return list.toSpliced(behind, 0, entry);
  return list.toSpliced(next === -1 ? list.length : next, 0, entry);
}
