import type { Change, Changes } from "#survey/change.ts";
import type { Period } from "#dashboard/frame/choice.ts";

/** «Tăng từ 04 tiêu chí trở lên so với năm trước» (plan 1337 of 11/4/2023, source 001, II.2.3; set there for the criteria of other indices). */
export const wantedRises = 4;

type Known = Extract<Change, { state: "known" }>;

/** A criterion with its change in hundredths of a percentage point. */
export type Move = { readonly code: string } & Pick<Known, "points" | "sure">;

/** What became of the criteria, the greatest move first; `wanted` by the printed differences, `open` while unknown ones could decide it. */
export type Moves = {
  readonly up: readonly Move[];
  readonly down: readonly Move[];
  readonly same: readonly Move[];
  readonly unknown: readonly { readonly code: string; readonly reason: Extract<Change, { state: "unknown" }>["reason"] }[];
  readonly wanted: "reached" | "missed" | "open" | "too-few-criteria";
};

/** Sorts the criteria of a set of changes into risen, fallen and unchanged. */
export function movesOf({ criteria }: Changes): Moves {
  const known = criteria
    .flatMap(({ code, change }) => (change.state === "known" ? [{ code, points: change.points, sure: change.sure }] : []))
    .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points));
  const unknown = criteria.flatMap(({ code, change }) => (change.state === "unknown" ? [{ code, reason: change.reason }] : []));
  const up = known.filter(({ points }) => points > 0);
  return {
    up,
    down: known.filter(({ points }) => points < 0),
    same: known.filter(({ points }) => points === 0),
    unknown,
    wanted: wantedOf(criteria.length, up.length, unknown.length),
  };
}

/** The period that is set against the same one a year before: the chosen one, or the year of the last day for all time. */
export function comparedPeriod(period: Period, lastDay: string): Period {
  return period === "all" ? lastDay.slice(0, 4) : period;
}

function wantedOf(criteria: number, up: number, unknown: number): Moves["wanted"] {
  if (criteria < wantedRises) return "too-few-criteria";
  if (up >= wantedRises) return "reached";
  return up + unknown >= wantedRises ? "open" : "missed";
}
