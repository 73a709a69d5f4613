import { expect } from "vitest";
import type { Method } from "#survey/definition.ts";
import type { CriterionResult, Figure, Figures, QuestionResult } from "#survey/figure.ts";
import type { Response } from "#survey/response.ts";
import { standingOf } from "#survey/standing.ts";
import { survey } from "./a-year.ts";
import { byHand, outcomesByHand } from "./by-hand.ts";

type Paper = ReturnType<typeof byHand>;

/** Whether a form enters figures. */
export function isCounted(form: Response): boolean {
  return ["counted", "flagged"].includes(standingOf(survey, form));
}

/** Holds whatever is shown of a set of figures to the forms themselves; gives how many figures were shown. */
export function holdFigures(figures: Figures, forms: readonly Response[], method: Method): number {
  const paper = byHand(forms.filter(isCounted), method);
  if (figures.outcomes) expect(figures.outcomes).toEqual(outcomesByHand(forms));
  for (const question of figures.questions) holdQuestion(question, paper);
  const criteria = figures.criteria.map((criterion, index) => holdCriterion(criterion, paper.criteria[index]));
  return criteria.reduce((sum, shown) => sum + shown, holdFigure(figures.overall, paper.overall));
}

function holdFigure(figure: Figure, must: Paper["overall"]): number {
  if (figure.state === "hidden") return 0;
  expect(figure.state === "shown" ? { percent: figure.percent, n: figure.n } : null).toEqual(must);
  return figure.state === "shown" ? 1 : 0;
}

function holdCriterion({ figure, reasons, items }: CriterionResult, must: Paper["criteria"][number] | undefined): number {
  if (!must) throw new Error("a criterion too many");
  if (reasons) expect(reasons).toEqual({ persons: must.lowScores, byReason: must.reasons });
  const shown = items.map((item, index) => {
    const paper = must.items[index];
    if (item.distribution) expect(item.distribution).toMatchObject({ levels: paper?.levels, notApplicable: paper?.notApplicable });
    return holdFigure(item.figure, paper?.figure ?? null);
  });
  return shown.reduce((sum, one) => sum + one, holdFigure(figure, must.figure));
}

function holdQuestion(question: QuestionResult, { questions }: Paper): void {
  const must = questions.get(question.id);
  if (question.state === "hidden" || !must) return;
  expect(question.state === "empty" ? 0 : question.persons).toBe(must.persons);
  if (question.state === "empty") return;
  for (const { id, count, percent } of question.options) expect([id, count, percent]).toEqual([id, must.count(id), must.percent(id)]);
  const rates = must.rates.filter(({ denominator }) => denominator >= 10);
  expect(question.rates.map(({ id, numerator, denominator }) => ({ id, numerator, denominator }))).toEqual(rates);
}
