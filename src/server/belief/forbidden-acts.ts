import { type ForbiddenAct, type ForbiddenActs, forbiddenActs } from "#protocol/forbidden-acts.ts";
import type { Selection } from "#protocol/selection.ts";
import { selectedOf, type SurveyGround } from "#server/answers/ground.ts";
import { rowsOf } from "#server/answers/rows.ts";
import type { CountedRow, Selected } from "#server/figures/figures.ts";
import type { Rate, SurveyDefinition } from "#survey/definition.ts";
import { isHidden, smallestGroup } from "#survey/disclosure.ts";
import { questionShowings } from "#survey/figures-of-tally.ts";
import type { BlockQuestionSlots } from "#survey/tally-layout.ts";

/** The rate of the definition that tells of each act: its numerator are the answers «yes». Of money, that it was hinted at is told too. */
const rateByAct: Readonly<Record<ForbiddenAct, string>> = {
  harassment: "harassment-rate",
  "extra-papers": "extra-papers-rate",
  "extra-money": "extra-money-hinted-rate",
  brokers: "broker-rate",
};

/** One act as a survey version asks about it. */
type Asked = { readonly act: ForbiddenAct; readonly rate: Rate; readonly slots: BlockQuestionSlots; readonly place: number };

/**
 * How many told of what is forbidden, by week and unit directly below (of halves, years and all time by week alone): only where as many were asked as the smallest group, and
 * where the week of that unit may be shown at all. Weeks in which nobody told of any act have no row.
 */
export function readActs(ground: SurveyGround, selection: Selection): ForbiddenActs {
  const selected = selectedOf(selection);
  const acts = actsIn(ground);
  const cells = weeksIn(ground, selected).flatMap((week) =>
    unitsIn(ground, { selected, week }).map((row) => cellOf(ground, acts, { week, row })),
  );
  return {
    acts: acts.map(({ act }) => act),
    rows: cells.flatMap(({ rows }) => (rows.some(({ told }) => told > 0) ? rows : [])),
    shown: cells.reduce((sum, { rows }) => sum + rows.length, 0),
    hidden: cells.filter(({ hidden }) => hidden).length,
  };
}

/** More weeks than a quarter has would be more rows than anybody reads, and than are summed while he waits. */
const longPeriods = /^(all|\d{4}|\d{4}-H[12])$/;

/** The units directly below, or of long periods all of them as one. */
function unitsIn(ground: SurveyGround, { selected, week }: { readonly selected: Selected; readonly week: string }): readonly CountedRow[] {
  const ofWeek = { ...selected, period: week };
  if (!longPeriods.test(selected.period)) return rowsOf(ground, ofWeek, "unit");
  return [{ ...ground.figures.select(ofWeek), key: selected.unit ?? ground.organisation.organisation.id }];
}

function weeksIn({ figures }: SurveyGround, selected: Selected): readonly string[] {
  return selected.period.includes("-W") ? [selected.period] : figures.divide(selected, "week").map(({ key }) => key);
}

function actsIn({ definition, layout }: SurveyGround): readonly Asked[] {
  const rates = new Map(ratesOf(definition).map((rate) => [rate.id, rate]));
  return forbiddenActs.flatMap((act) => {
    const rate = rates.get(rateByAct[act]);
    const place = layout.blockQuestions.findIndex(({ id }) => id === rate?.question);
    const slots = layout.blockQuestions[place];
    return rate && slots ? [{ act, rate, slots, place }] : [];
  });
}

function ratesOf({ blocks }: SurveyDefinition): readonly Rate[] {
  return blocks.flatMap(({ rates }) => rates);
}

type Cell = { readonly rows: ForbiddenActs["rows"]; readonly hidden: boolean };

function cellOf(
  { layout, minimumGroup }: SurveyGround,
  acts: readonly Asked[],
  { week, row }: { readonly week: string; readonly row: CountedRow },
): Cell {
  const { key: unit, tally, decision } = row;
  const showings = questionShowings(layout, decision.showings);
  const read = acts.map(({ act, rate, slots, place }) => {
    const countOf = (options: readonly string[]) =>
      options.reduce((sum, option) => sum + (tally[slots.slotByOption.get(option) ?? -1] ?? 0), 0);
    const asked = countOf(rate.denominator);
    const showing = showings[place] ?? "empty";
    const hidden = isHidden(showing) || (asked > 0 && asked < smallestGroup(minimumGroup));
    return { row: { week, unit, act, told: countOf(rate.numerator), asked }, hidden };
  });
  return {
    rows: read.flatMap((one) => (one.hidden || one.row.asked === 0 ? [] : [one.row])),
    hidden: read.some(({ hidden }) => hidden),
  };
}
