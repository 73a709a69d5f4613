import type { Selection } from "#protocol/selection.ts";
import type { ReachedTarget, StandingQuery } from "#protocol/standing.ts";
import type { Target } from "#protocol/targets.ts";
import type { Counted, Selected } from "#server/figures/figures.ts";
import { childrenOf, treeNow, treeThen } from "#server/organisation/unit-tree.ts";
import { unitsOf } from "#server/people/scope.ts";
import type { Figure, Figures } from "#survey/figure.ts";
import { daysOf } from "#survey/period-against.ts";
import { readDecided } from "#survey/read-figures.ts";
import type { SurveyGround } from "./ground.ts";
import { overFields } from "./over-fields.ts";

/** How far targets are reached, in their order: by the selection's own unit and those directly below it, in the years its period lies in. */
export function reachedTargets(ground: SurveyGround, query: StandingQuery, targets: readonly Target[]): ReachedTarget[] {
  const years = yearsOf(ground, query.period);
  const { sees, organisation, clock } = ground;
  const seen = unitsOf({ unit: sees }, { units: organisation.units, today: clock.today });
  const places = placesOf(ground, query).filter(({ unit, isOwn }) => isOwn || seen.has(unit));
  const figuresOf = readOnce(ground, query);
  return targets
    .map((target) => asSeen(target, seen))
    .filter(({ year }) => years === null || years.includes(year))
    .flatMap((target) =>
      places
        .filter((place) => isMeant(target, place))
        .map(({ unit, isOwn }) => {
          const figures = figuresOf(target, isOwn ? query.unit : unit);
          return reachedBy(target, { unit: isOwn ? (query.unit ?? null) : unit, figures });
        }),
    );
}

/** Of other units not even their being in a target is told. */
function asSeen(target: Target, seen: ReadonlySet<string>): Target {
  return { ...target, units: target.units?.filter((unit) => seen.has(unit)) ?? null };
}

/** Null: whatever the year. */
function yearsOf({ clock }: SurveyGround, period: string): readonly number[] | null {
  if (period === "all") return null;
  if (!period.includes("-W")) return [Number(period.slice(0, 4))];
  const days = daysOf(period, clock.closing);
  return days === null ? null : [Number(days.first.slice(0, 4)), Number(days.last.slice(0, 4))];
}

/** A unit a target may be for; `isWhole`: it is the whole organisation. */
type Place = { readonly unit: string; readonly isOwn: boolean; readonly isWhole: boolean };

function placesOf({ organisation: { units }, clock: { today } }: SurveyGround, { unit, tree }: Selection): Place[] {
  const ofToday = tree === "now" ? treeNow(units, today) : treeThen(units, today);
  const tops = childrenOf(ofToday, null);
  const [top] = tops.length === 1 ? tops : [];
  const own = unit ?? top ?? "";
  const below = childrenOf(ofToday, unit ?? top ?? null);
  const isWhole = unit === undefined || unit === top;
  return [{ unit: own, isOwn: true, isWhole }, ...below.map((id) => ({ unit: id, isOwn: false, isWhole: false }))];
}

function isMeant({ units }: Target, { unit, isWhole }: Place): boolean {
  return units === null ? isWhole : units.includes(unit);
}

/** Targets of one year, unit and set of fields share their figures. */
function readOnce({ layout, minimumGroup, figures }: SurveyGround, { survey, tree, method }: StandingQuery) {
  const known = new Map<string, Figures>();
  const counted = (selected: Selected, fields: Target["fields"]): Counted =>
    fields === null ? figures.select(selected) : overFields({ figures, layout, minimumGroup }, selected, fields);
  return ({ year, fields }: Target, unit: string | undefined): Figures => {
    const name = JSON.stringify([year, fields, unit]);
    const selected = { survey, unit, tree, period: String(year) };
    const read = known.get(name) ?? readDecided({ layout, method, minimumGroup }, counted(selected, fields)).figures;
    known.set(name, read);
    return read;
  };
}

function reachedBy(target: Target, { unit, figures }: { readonly unit: string | null; readonly figures: Figures }): ReachedTarget {
  const reached = figureOf(target.figure, figures);
  const [field = null, ...others] = target.fields ?? [];
  const place = { target, unit, field: others.length === 0 ? field : null };
  if (reached.state !== "shown") return { ...place, reached, verdict: "open", sure: false };
  const { percent, interval } = reached;
  return {
    ...place,
    reached,
    verdict: percent >= target.percent ? "met" : "not-met",
    sure: target.percent < interval.low || target.percent > interval.high,
  };
}

/** What a questionnaire does not ask about nobody answered. */
function figureOf(figure: Target["figure"], { overall, criteria }: Figures): Figure {
  if (figure.kind === "overall") return overall;
  if (figure.kind === "criterion") return criteria.find(({ code }) => code === figure.criterion)?.figure ?? { state: "empty" };
  return criteria.flatMap(({ items }) => items).find(({ id }) => id === figure.item)?.figure ?? { state: "empty" };
}
