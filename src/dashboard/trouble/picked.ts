import type { CriterionCode, SurveyDefinition } from "#survey/definition.ts";
import { criterionCodes } from "#survey/definition.ts";
import type { Change } from "#survey/change.ts";
import type { CriterionResult, Figure, Figures } from "#survey/figure.ts";
import type { Results } from "#protocol/results.ts";
import { isWantedHigh, rateFigure } from "./rates.ts";

/** The figure by which groups are set beside each other. */
export type Picked =
  | { readonly of: "overall" }
  | { readonly of: "criterion"; readonly id: CriterionCode }
  | { readonly of: "item" | "rate"; readonly id: string };

/** One group: its figure, how it changed, and of a rate how many are counted. */
export type Row = { readonly key: string; readonly figure: Figure; readonly change: Change | null; readonly counted: number | null };

const overall: Picked = { of: "overall" };

/** What stands in an address for a picked figure: `criterion.ACC`, `item.acc-1`, `rate.late-rate`; null for the overall index. */
export function textOfPicked(picked: Picked): string | null {
  return picked.of === "overall" ? null : `${picked.of}.${picked.id}`;
}

/** Reads it again; the overall index where the questionnaire knows no such figure. */
export function pickedFrom(text: string | null, { criteria, blocks }: Pick<SurveyDefinition, "criteria" | "blocks">): Picked {
  const [of, ...rest] = (text ?? "").split(".");
  const id = rest.join(".");
  const code = criterionCodes.find((one) => one === id);
  if (of === "criterion" && code !== undefined && criteria.some((one) => one.code === code)) return { of, id: code };
  if (of === "item" && criteria.some(({ questions }) => questions.some((one) => one.id === id))) return { of, id };
  if (of === "rate" && blocks.some(({ rates }) => rates.some((one) => one.id === id))) return { of, id };
  return overall;
}

/** How much of each group must be asked for. */
export function detailFor({ of }: Picked) {
  if (of === "rate") return "questions" as const;
  return of === "item" ? ("items" as const) : ("criteria" as const);
}

/** The groups with the worst first, those not shown last; equals keep the order of the answer. */
export function rowsOf({ groups }: Pick<Results, "groups">, picked: Picked, definition: Pick<SurveyDefinition, "blocks">): readonly Row[] {
  const rows = groups.map(({ key, figures, changes }): Row => {
    const { figure, counted } = figureIn(figures, picked, definition);
    return { key, figure, counted, change: changes === null ? null : changeIn(changes, picked) };
  });
  const direction = picked.of === "rate" && !isWantedHigh(picked.id) ? -1 : 1;
  return rows.toSorted((one, other) => rank(one.figure, direction) - rank(other.figure, direction));
}

/** The picked figure of a set, and of a rate how many are counted. */
function figureIn(figures: Figures, picked: Picked, definition: Pick<SurveyDefinition, "blocks">): Pick<Row, "figure" | "counted"> {
  if (picked.of === "rate") return rateIn(figures, picked.id, definition);
  const { overall: whole, criteria } = figures;
  if (picked.of === "overall") return { figure: whole, counted: null };
  const parts = picked.of === "criterion" ? criteria.filter(({ code }) => code === picked.id) : itemsNamed(criteria, picked.id);
  return { figure: parts[0]?.figure ?? empty, counted: null };
}

function rateIn({ questions }: Figures, id: string, { blocks }: Pick<SurveyDefinition, "blocks">): Pick<Row, "figure" | "counted"> {
  const rate = blocks.flatMap(({ rates }) => rates).find((one) => one.id === id);
  const question = questions.find((one) => one.id === rate?.question);
  const result = question?.state === "shown" ? question.rates.find((one) => one.id === id) : undefined;
  return { figure: rateFigure(id, question), counted: result?.numerator ?? null };
}

const empty: Figure = { state: "empty" };

function itemsNamed(criteria: readonly CriterionResult[], id: string) {
  return criteria.flatMap(({ items }) => items).filter((item) => item.id === id);
}

function changeIn({ overall: whole, criteria }: NonNullable<Results["groups"][number]["changes"]>, picked: Picked): Change | null {
  if (picked.of === "overall") return whole;
  if (picked.of === "rate") return null;
  if (picked.of === "criterion") return criteria.find(({ code }) => code === picked.id)?.change ?? null;
  return criteria.flatMap(({ items }) => items).find(({ id }) => id === picked.id)?.change ?? null;
}

function rank(figure: Figure, direction: 1 | -1): number {
  if (figure.state === "shown") return direction * figure.percent;
  return figure.state === "hidden" ? 20_000 : 30_000;
}
