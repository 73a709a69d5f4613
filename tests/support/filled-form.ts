import * as fc from "fast-check";
import { isAsked } from "#survey/condition.ts";
import type { Question, SurveyDefinition } from "#survey/definition.ts";
import { optionIdsOf, questionsOf } from "#survey/questions.ts";
import type { Answers, Response } from "#survey/response.ts";
import { aResponse } from "./a-survey.ts";

/** A completed response of a citizen who was eligible and answered what was asked, each question with a lawful choice of chance. */
export function filledForm(survey: SurveyDefinition): fc.Arbitrary<Response> {
  const questions = questionsOf(survey);
  return fc.array(fc.nat(), { minLength: questions.length, maxLength: questions.length }).map((dice) => {
    const answers: Answers = {};
    for (const [position, question] of questions.entries()) {
      const chosen = isAsked(question.when, survey, answers) ? choiceOf(question, dice[position] ?? 0) : [];
      if (chosen.length > 0) answers[question.id] = chosen;
    }
    return aResponse(survey, {}, { launchedBy: "citizen", answers, reasons: allReasons(survey), comments: aComment(questions) });
  });
}

function choiceOf(question: Question, die: number): string[] {
  const ends = "options" in question ? question.options.filter((option) => option.ends).map((option) => option.id) : [];
  const options = optionIdsOf(question).filter((id) => !ends.includes(id));
  const skips = !question.required && die % 7 === 0;
  const first = die % Math.max(1, options.length);
  return skips ? [] : options.slice(first, question.kind === "several" ? undefined : first + 1);
}

function allReasons({ criteria }: SurveyDefinition): Response["reasons"] {
  return Object.fromEntries(
    criteria.filter(({ reasons }) => reasons.length > 0).map(({ code, reasons }) => [code, reasons.map(({ id }) => id)]),
  );
}

/** Of words nobody needs to know. */
const aHash = "c".repeat(64);

function aComment(questions: readonly Question[]): Response["comments"] {
  return Object.fromEntries(questions.filter(({ kind }) => kind === "text").map(({ id }) => [id, aHash]));
}
