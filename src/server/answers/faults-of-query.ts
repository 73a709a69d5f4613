import type { Role } from "#protocol/endpoint.ts";
import type { ResultsQuery } from "#protocol/results.ts";
import { dimensions, memberByDimension, type Selection } from "#protocol/selection.ts";
import { childrenOf, treeNow, treeThen } from "#server/organisation/unit-tree.ts";
import type { Known } from "#server/store/known.ts";
import type { Fault } from "#survey/fault.ts";
import { type Clock, isEnded } from "#survey/period-against.ts";
import { isPeriod } from "#survey/period.ts";

/** Who asks, when, and what there is to ask about; `seen` are the units he sees. */
export type Asking = {
  readonly surveys: Known["surveys"];
  readonly units: Known["organisation"]["units"];
  readonly seen: ReadonlySet<string>;
  readonly clock: Clock;
  readonly asker: { readonly role: Role; readonly unit: string | null };
};

type Asked = Selection & Partial<Pick<ResultsQuery, "groupBy">>;
type Rule = Fault & { readonly place: keyof ResultsQuery; readonly broken: (asked: Asked, asking: Asking) => boolean };

const rules: readonly Rule[] = [
  { place: "survey", fault: "is a version this store does not know", broken: ({ survey }, { surveys }) => !surveys.has(survey) },
  { place: "unit", fault: "is not a unit of this store", broken: ({ unit }, { seen }) => unit !== undefined && !seen.has(unit) },
  { place: "period", fault: "does not exist in the calendar", broken: ({ period }) => !isPeriod(period) },
  {
    place: "groupBy",
    fault:
      "cannot be combined with what narrows: only one of field, procedure, counter, kind of person, channel, language, help and wave at a time",
    broken: (asked) => isNarrowed(asked) && isByDimension(asked),
  },
  {
    place: "groupBy",
    fault: "weeks are counted for everyone together only",
    broken: (asked) => isNarrowed(asked) && asked.groupBy === "week",
  },
  {
    place: "period",
    fault: "a week is counted for everyone together only",
    broken: (asked) => isWeek(asked) && (isNarrowed(asked) || isByDimension(asked)),
  },
  {
    place: "groupBy",
    fault: "is longer than the period",
    broken: ({ period, groupBy = "none" }) => isPeriod(period) && weightOf(groupBy) > weightOf(kindOf(period)),
  },
  {
    place: "period",
    fault: "of a wave can only be «all», for a wave has days of its own",
    broken: ({ wave, groupBy, period }) => (wave !== undefined || groupBy === "wave") && period !== "all",
  },
  {
    place: "groupBy",
    fault: "cannot divide a wave by time",
    broken: ({ wave, groupBy = "none" }) => wave !== undefined && groupBy !== "week" && weightOf(groupBy) > 0,
  },
  ...(["counter", "groupBy"] as const).flatMap(counterRules),
];

/** Counters say how single people work: only to their own head, and never of a few days. */
function counterRules(place: "counter" | "groupBy"): readonly Rule[] {
  const isAsked = (asked: Asked) => (place === "counter" ? asked.counter !== undefined : asked.groupBy === "counter");
  return [
    {
      place,
      fault: "is told to the manager of exactly this unit only",
      broken: (asked, asking) => isAsked(asked) && !isOwn(asked, asking),
    },
    {
      place,
      fault: "means another desk in every unit, and there are units below this one",
      broken: (asked, asking) => isAsked(asked) && isOwn(asked, asking) && hasBelow(asked, asking),
    },
    {
      place: "period",
      fault: "has to be over, and a month at least, for counters to be told apart",
      broken: (asked, asking) =>
        isAsked(asked) && isOwn(asked, asking) && isPeriod(asked.period) && !isWeek(asked) && !isEnded(asked.period, asking.clock),
    },
  ];
}

/** What in a question cannot be answered: what this store does not know, and what would need cells that do not exist or say too much. */
export function faultsOfQuery(asked: Asked, asking: Asking): Fault[] {
  const several = severalNarrowings(asked);
  const broken = rules.filter((rule) => rule.broken(asked, asking)).map(({ place, fault }) => ({ place, fault }));
  return [...several, ...broken];
}

function severalNarrowings(asked: Asked): Fault[] {
  const [, ...more] = dimensions.map((dimension) => memberByDimension[dimension]).filter((member) => asked[member] !== undefined);
  return more.map((place) => ({ place, fault: "cannot be combined with another narrowing" }));
}

function isNarrowed(asked: Asked): boolean {
  return dimensions.some((dimension) => asked[memberByDimension[dimension]] !== undefined);
}

function isByDimension({ groupBy }: Asked): boolean {
  return dimensions.some((dimension) => dimension === groupBy);
}

/** Weeks cut through half-months, so they are summed from days, which are kept for everyone together only. */
function isWeek({ period }: Asked): boolean {
  return period.includes("-W");
}

/** Months in each kind of period; what divides by no time weighs nothing. */
const monthsByKind: Readonly<Record<string, number>> = { week: 0.25, month: 1, quarter: 3, half: 6, year: 12, all: Infinity };

function weightOf(kind: string): number {
  return monthsByKind[kind] ?? 0;
}

function kindOf(period: string): string {
  if (period === "all") return "all";
  const letter = /^\d{4}-?([HQW]?)/.exec(period)?.[1] ?? "";
  const kindByLetter: Readonly<Record<string, string>> = { W: "week", Q: "quarter", H: "half" };
  return kindByLetter[letter] ?? (period.length === 4 ? "year" : "month");
}

function isOwn({ unit }: Asked, { asker }: Asking): boolean {
  return asker.role === "manager" && asker.unit !== null && unit === asker.unit;
}

function hasBelow({ unit, tree }: Asked, { units, clock: { today } }: Asking): boolean {
  return childrenOf(tree === "now" ? treeNow(units, today) : treeThen(units, today), unit ?? null).length > 0;
}
