import type { BlockQuestion, SurveyDefinition } from "#survey/definition.ts";
import { surveyWithEverything } from "./shipped.ts";

/** A draft of this many questions: an official instrument with all blocks, and beneath it the unit's own. */
export function manyQuestions(count: number): SurveyDefinition {
  const survey = surveyWithEverything("sipas-2640");
  const there = [...survey.criteria, ...survey.blocks].reduce((sum, { questions }) => sum + questions.length, 0);
  const questions = Array.from({ length: Math.max(1, count - there) }, (_, number) => aQuestion(number + 1));
  const block = {
    id: "of-the-unit",
    title: { vi: "Câu hỏi của đơn vị", en: "The unit's own questions" },
    askedIn: "every-visit" as const,
    onByDefault: true,
    sensitive: false,
    questions,
    rates: [],
  };
  return { ...survey, id: "many-questions", locked: [], blocks: [...survey.blocks, block], order: [...survey.order, block.id] };
}

const option = (id: string, vi: string, en: string) => ({ id, text: { vi, en } });

function aQuestion(number: number): BlockQuestion {
  return {
    id: `own-${number}`,
    kind: "single",
    name: { vi: `Câu riêng số ${number}`, en: `Own question ${number}` },
    text: {
      vi: `Ông/Bà đã đến bộ phận Một cửa mấy lần vì việc thứ ${number}?`,
      en: `How many times did you come to the desk about matter ${number}?`,
    },
    required: false,
    options: [option("once", "Một lần", "Once"), option("twice", "Hai lần", "Twice"), option("more", "Nhiều hơn", "More often")],
    // Every third one waits for the one before it.
    ...(number % 3 === 0 && { when: { question: `own-${number - 1}`, is: ["once", "twice"] } }),
  };
}
