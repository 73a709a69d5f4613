import { hash } from "node:crypto";
import type { Frozen, FrozenCell } from "#protocol/frozen.ts";
import type { ResultsQuery } from "#protocol/results.ts";
import { versionOn } from "#server/organisation/unit-history.ts";
import { canonicalText } from "#survey/canonical.ts";
import type { CriterionResult, Figure } from "#survey/figure.ts";
import type { CriterionMeasure } from "#survey/measure.ts";
import type { Read } from "#survey/read-figures.ts";
import type { Spread } from "#survey/variance.ts";
import type { SurveyGround } from "./ground.ts";
import { readTable } from "./results.ts";

/** When figures are frozen, and by which program. */
export type Making = { readonly madeAt: string; readonly programVersion: string };

/** The figures of a question as they are printed, each with the counts it was computed from; the same question over the same counts gives the same bytes. */
export function freeze(ground: SurveyGround, asked: ResultsQuery, making: Making): Frozen {
  const { against: _, ...undetailed } = asked;
  const query: ResultsQuery = { ...undetailed, detail: "items" };
  const { organisation, definition, minimumGroup, dataUntil } = ground;
  const { total, rows } = readTable(ground, query);
  const content: Omit<Frozen, "hash"> = {
    format: "sipas-frozen-1",
    organisation: organisation.organisation.name.vi,
    title: titleOf(ground, query),
    surveyTitle: definition.title.vi,
    surveyVersion: definition.version,
    query,
    method: query.method,
    minimumGroup,
    ...making,
    dataUntil,
    cells: [cellsOf(null, total), ...[...rows].map(([key, read]) => cellsOf(key, read))].flat(),
  };
  return { ...content, hash: hash("sha256", canonicalText(content)) };
}

/** What the figures are of, in the reference language: the unit and its period. */
function titleOf({ organisation: { organisation, units }, clock: { today } }: SurveyGround, { unit, period }: ResultsQuery): string {
  const named = units.find(({ id }) => id === unit);
  return `${named ? versionOn(named, today).name.vi : organisation.name.vi}, ${period}`;
}

function cellsOf(row: string | null, { figures, measures }: Read): FrozenCell[] {
  const overall = composedCell(row, {
    of: { of: "overall" },
    printed: figures.overall,
    spread: measures.overall.spread,
    parts: entered(figures.criteria.map(({ code, figure }) => ({ id: code, figure }))),
    isWhole: figures.criteria.every(isTold),
  });
  const ofCriteria = figures.criteria.flatMap((result, index) => {
    const measure = measures.criteria[index];
    return measure ? criterionCells(row, result, measure) : [];
  });
  return [...overall, ...ofCriteria];
}

function criterionCells(row: string | null, { code, figure, items }: CriterionResult, measure: CriterionMeasure): FrozenCell[] {
  const whole = composedCell(row, {
    of: { of: "criterion", criterion: code },
    printed: figure,
    spread: measure.spread,
    parts: entered(items),
    isWhole: isTold({ figure, items }),
  });
  const single = items.flatMap(({ id, figure: printed, distribution }): FrozenCell[] =>
    printed.state !== "shown" || distribution === null
      ? []
      : [{ row, figure: { of: "item", criterion: code, item: id }, printed, levels: distribution.levels, vector: null, parts: [] }],
  );
  return [...whole, ...single];
}

type Composed = {
  readonly of: FrozenCell["figure"];
  readonly printed: Figure;
  readonly spread: Spread;
  readonly parts: string[];
  readonly isWhole: boolean;
};

/** Where a part is hidden, the counts of the whole would say something of it. */
function composedCell(row: string | null, { of, printed, spread, parts, isWhole }: Composed): FrozenCell[] {
  return printed.state === "shown" ? [{ row, figure: of, printed, levels: null, vector: isWhole ? { ...spread } : null, parts }] : [];
}

/** Whether neither a criterion nor an item of it is hidden. */
function isTold({ figure, items }: Pick<CriterionResult, "figure" | "items">): boolean {
  return figure.state !== "hidden" && items.every((item) => item.figure.state !== "hidden");
}

/** By what a reader sees: to him a hidden part may have been answered. */
function entered(parts: readonly { readonly id: string; readonly figure: Figure }[]): string[] {
  return parts.filter(({ figure }) => figure.state !== "empty").map(({ id }) => id);
}
