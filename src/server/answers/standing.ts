import type { Standing, StandingQuery } from "#protocol/standing.ts";
import type { Wave } from "#protocol/waves.ts";
import type { Counted } from "#server/figures/figures.ts";
import { treeNow, treeThen, unitsBelow } from "#server/organisation/unit-tree.ts";
import { isHidden, showingOf } from "#survey/disclosure.ts";
import type { Outcomes } from "#survey/figure.ts";
import { outcomesIn } from "#survey/outcomes.ts";
import { daysOf } from "#survey/period-against.ts";
import { rational, toHundredths } from "#survey/rational.ts";
import { sampleWanted } from "#survey/sample.ts";
import type { Beside } from "./beside.ts";
import { narrowingOf, selectedOf, type SurveyGround } from "./ground.ts";
import { reachedTargets } from "./reached-targets.ts";

/** What stands beside the figures of a selection. */
export function readStanding(ground: SurveyGround, query: StandingQuery, beside: Beside): Standing {
  const total = ground.figures.select(selectedOf(query));
  const launches = launchesOf(ground, query, total);
  return {
    query,
    targets: reachedTargets(ground, query, beside.targets),
    launches,
    responseRate: launches.byStaff && completedOf(launches.byStaff),
    sample: sampleOf(ground, query, wavesIn(ground, query, beside.waves)),
    delivery: beside.delivery,
  };
}

/** Who started the forms is counted by half-months and for everyone together, so weeks and narrowed selections cannot be told apart. */
function launchesOf({ figures, layout, minimumGroup }: SurveyGround, query: StandingQuery, total: Counted): Standing["launches"] {
  const nothing = { byStaff: null, byCitizens: null };
  if (total.decision.outcomes !== "shown" || narrowingOf(query) !== undefined || query.period.includes("-W")) return nothing;
  const own = figures.select({ ...selectedOf(query), only: { dimension: "launched-by", value: "citizen" } });
  const all = outcomesIn(layout, total);
  const byCitizens = outcomesIn(layout, own);
  const byStaff = less(all, byCitizens);
  // Each of them less the whole is the other.
  if (isHidden(own.decision.outcomes) || isHidden(showingOf(countOf(byStaff), minimumGroup))) return nothing;
  return { byStaff: countOf(byStaff) > 0 ? byStaff : null, byCitizens: countOf(byCitizens) > 0 ? byCitizens : null };
}

function less(all: Outcomes, part: Outcomes): Outcomes {
  return {
    completed: all.completed - part.completed,
    partial: all.partial - part.partial,
    abandoned: all.abandoned - part.abandoned,
    declined: all.declined - part.declined,
    notEligible: all.notEligible - part.notEligible,
  };
}

function countOf(outcomes: Outcomes): number {
  return Object.values(outcomes).reduce((sum, count) => sum + count, 0);
}

/** Completed of launched, in hundredths of a percent. */
function completedOf(outcomes: Outcomes): number {
  return toHundredths(rational(outcomes.completed, countOf(outcomes)));
}

/** A wave, and the results its units of a selection returned. */
type Returned = { readonly wave: string; readonly returned: number };

/** The live waves of this questionnaire whose days lie in the period, where somebody has said N; none where only some of the forms are asked about. */
function wavesIn(ground: SurveyGround, query: StandingQuery, waves: readonly Wave[]): readonly Returned[] {
  const narrowing = narrowingOf(query);
  if (narrowing !== undefined && narrowing.dimension !== "wave") return [];
  const days = daysOf(query.period, ground.clock.closing);
  return waves
    .filter(({ survey, mode, id }) => survey === query.survey && mode === "live" && (query.wave ?? id) === id)
    .filter(({ first, last }) => days === null || (days.first <= first && last <= days.last))
    .flatMap((wave) => {
      const numbers = wave.units.filter(isIn(ground, query, wave)).flatMap(({ returned }) => returned ?? []);
      return numbers.length === 0 ? [] : [{ wave: wave.id, returned: numbers.reduce((sum, one) => sum + one, 0) }];
    });
}

function isIn({ organisation: { units }, clock: { today } }: SurveyGround, { unit, tree }: StandingQuery, { first }: Wave) {
  if (unit === undefined) return () => true;
  const below = unitsBelow(tree === "now" ? treeNow(units, today) : treeThen(units, first), unit);
  return (one: { readonly unit: string }) => below.has(one.unit);
}

/** The forms of the waves themselves against what they returned; null where a wave hides how many it has. */
function sampleOf(ground: SurveyGround, query: StandingQuery, waves: readonly Returned[]): Standing["sample"] {
  const returned = waves.reduce((sum, wave) => sum + wave.returned, 0);
  const completions = waves.map(({ wave }) => completedInWave(ground, query, wave));
  const known = completions.filter((completed) => completed !== null);
  if (returned === 0 || known.length < completions.length) return null;
  const completed = known.reduce((sum, one) => sum + one, 0);
  const wanted = sampleWanted(returned);
  return { returned, completed, wanted, missing: Math.max(0, wanted - completed), share: toHundredths(rational(completed, returned)) };
}

/** Null where it is hidden. */
function completedInWave({ figures, layout }: SurveyGround, query: StandingQuery, wave: string): number | null {
  const counted = figures.select({ ...selectedOf(query), period: "all", only: { dimension: "wave", value: wave } });
  return isHidden(counted.decision.outcomes) ? null : outcomesIn(layout, counted).completed;
}
