import type { Figure } from "#survey/figure.ts";
import type { Catalogue } from "#protocol/results.ts";
import { steps, type Period, type Step } from "#dashboard/frame/choice.ts";
import { aimFor } from "#dashboard/standing/aim.ts";
import type { MovementAnswer } from "./ask-movement.ts";
import { keysOf } from "./lines.ts";
import { piecesOf, type Piece, type Point } from "./pieces.ts";
import { runningOf, type Running } from "./running.ts";

/** A criterion by its code, or null for the overall index. */
export type Subject = string | null;

/** A line to be reached: a target of this year; `own` where it is set for the subject itself. */
type Line = { readonly percent: number; readonly year: number; readonly own: boolean };

/** A movement as it is drawn: its steps, the versions it falls into, and what the subject is to reach. */
export type Moved = {
  readonly step: Step;
  readonly subject: Subject;
  readonly keys: readonly Period[];
  readonly pieces: readonly Piece[];
  readonly target: Line | null;
  /** The step that is not over. */
  readonly running: Running | null;
};

/** What the endpoint told, laid out about one subject; one the questionnaire does not have is the overall index. */
export function movementOf({ answer, told, targets }: MovementAnswer, { wanted, catalogue }: Wanted): Moved {
  const step = steps.find((one) => one === answer.results.query.groupBy) ?? "month";
  const pieces = piecesOf(step, told);
  const criterion = answer.definition.criteria.find(({ code }) => code === wanted)?.code ?? null;
  const aim = aimFor(targets, criterion === null ? { kind: "overall" } : { kind: "criterion", criterion });
  const target = aim && { percent: aim.reached.target.percent, year: aim.reached.target.year, own: aim.own };
  const keys = keysOf(step, pieces);
  return { step, subject: criterion, keys, pieces, target, running: runningOf(keys, catalogue) };
}

type Wanted = { readonly wanted: string | undefined; readonly catalogue: Pick<Catalogue, "today" | "closing" | "days"> };

/** The figure of a subject at a point; empty where its questionnaire did not ask about it. */
export function figureAt({ overall, criteria }: Point, subject: Subject): Figure {
  if (subject === null) return overall;
  return criteria.find(({ code }) => code === subject)?.figure ?? { state: "empty" };
}
