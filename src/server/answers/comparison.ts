import type { Comparison } from "#protocol/comparison.ts";
import type { Selection } from "#protocol/selection.ts";
import { stretchesIn, treesOf } from "#server/organisation/tree-in-time.ts";
import { unitsBelow } from "#server/organisation/unit-tree.ts";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import { changesOf, differencesOf, differencesOfCriteria } from "#survey/compare-figures.ts";
import type { Method } from "#survey/definition.ts";
import { daysOf } from "#survey/period-against.ts";
import { type Read, readDecided } from "#survey/read-figures.ts";
import { type Ground, narrowingOf, selectedOf } from "./ground.ts";

/** One side, and the questionnaire it is about. */
type Side = { readonly selection: Selection; readonly survey: Pick<KnownSurvey, "layout"> };

/** Two selections side by side. */
export function readComparison(ground: Ground, { left, right, method }: Asked): Comparison {
  const [one, other] = [readSide(ground, left, method), readSide(ground, right, method)];
  const sameQuestionnaire = left.selection.survey === right.selection.survey;
  const isTested = !sharePersons(ground, left.selection, right.selection);
  const differences = sameQuestionnaire
    ? differencesOf({ now: other, before: one, items: true, isTested })
    : differencesOfCriteria(other, one);
  const [changes] = changesOf([differences]);
  if (!changes) throw new Error("a comparison without changes");
  return {
    left: { selection: left.selection, figures: one.figures },
    right: { selection: right.selection, figures: other.figures },
    changes,
    basis: isTested ? "apart" : "shared-persons",
    sameQuestionnaire,
  };
}

type Asked = { readonly left: Side; readonly right: Side; readonly method: Method };

function readSide({ figures, minimumGroup }: Ground, { selection, survey: { layout } }: Side, method: Method): Read {
  return readDecided({ layout, method, minimumGroup }, figures.select(selectedOf(selection)));
}

/** Whether somebody may have been counted on both sides: same questionnaire, overlapping time, units and narrowing. */
function sharePersons(ground: Ground, one: Selection, other: Selection): boolean {
  if (one.survey !== other.survey || areOtherValues(one, other) || !doOverlap(ground, one, other)) return false;
  const [units, otherUnits] = [unitsIn(ground, one), unitsIn(ground, other)];
  return units === null || otherUnits === null || !units.isDisjointFrom(otherUnits);
}

function areOtherValues(one: Selection, other: Selection): boolean {
  const [narrowing, another] = [narrowingOf(one), narrowingOf(other)];
  return narrowing !== undefined && narrowing.dimension === another?.dimension && narrowing.value !== another.value;
}

function doOverlap({ clock: { closing } }: Ground, one: Selection, other: Selection): boolean {
  const [days, otherDays] = [daysOf(one.period, closing), daysOf(other.period, closing)];
  return days === null || otherDays === null || (days.first <= otherDays.last && otherDays.first <= days.last);
}

/** The units a selection counts, at any time within its period; null: all. */
function unitsIn({ organisation: { units }, clock }: Ground, { unit, period, tree }: Selection): ReadonlySet<string> | null {
  if (unit === undefined) return null;
  const { ofTheTime, ofToday } = treesOf(units, clock.today);
  const stretches = tree === "now" ? ofToday : stretchesIn(ofTheTime, daysOf(period, clock.closing));
  return stretches.reduce((all, stretch) => all.union(unitsBelow(stretch.tree, unit)), new Set<string>());
}
