import * as z from "zod/mini";
import { type DeskHour, isMoved } from "./counted-hour.ts";
import type { Response } from "./response.ts";
import type { TallyLayout } from "./tally-layout.ts";

/**
 * What can be odd about the way a form came to be; a form may have several. `too-fast`: under two seconds an item answered;
 * `burst`: within 15 s of the tablet's form before; `straight-line`: one level throughout; `no-launch`: nobody invited to it where
 * nobody may begin alone; `clock-unsure`: its tablet's clock was not verified, or its hour had to be put right.
 */
export const qualityClasses = ["too-fast", "burst", "straight-line", "no-launch", "out-of-hours", "assisted", "clock-unsure"] as const;
export const QualityClass = z.enum(qualityClasses);
export type QualityClass = z.infer<typeof QualityClass>;

/**
 * Those that make a form flagged by themselves (`standing.ts`). Too fast is none of them: no figure of the past may move. Whatever
 * flags a form is one of its classes.
 */
export const flaggingClasses: ReadonlySet<QualityClass> = new Set<QualityClass>(["burst", "no-launch", "out-of-hours"]);

/** Assisted forms are told apart in figures too, so they have a dimension of their own. */
export type FormQuality = Exclude<QualityClass, "assisted">;

/** Faster than this nobody reads an item (Huang, Curran, Keeney, Poposki & DeShon 2012, «Detecting and Deterring Insufficient Effort Responding», page time). */
const secondsAnItem = 2;

/**
 * The classes of a form, by its own bytes and the hour it counts on. Speed is asked of forms with answers only, and never of paper,
 * whose time nobody knows.
 */
export function qualitiesOf({ criteria }: Pick<TallyLayout, "criteria">, form: Response, counted: DeskHour): FormQuality[] {
  const { quality, clock } = form;
  const classes = isTimed(form) ? speedsOf(criteria, form) : [];
  if (quality.straightLine) classes.push("straight-line");
  if (quality.noLaunch) classes.push("no-launch");
  if (quality.outsideOpeningHours) classes.push("out-of-hours");
  if (clock === "unverified" || isMoved(form, counted)) classes.push("clock-unsure");
  return classes;
}

function isTimed({ outcome, channel }: Response): boolean {
  return channel !== "paper" && (outcome === "completed" || outcome === "partial");
}

function speedsOf(criteria: TallyLayout["criteria"], form: Response): FormQuality[] {
  const classes: FormQuality[] = [];
  if (isTooFast(criteria, form)) classes.push("too-fast");
  if (form.quality.sinceLastSave === "under-15-s") classes.push("burst");
  return classes;
}

function isTooFast(criteria: TallyLayout["criteria"], { answers, seconds }: Response): boolean {
  let answered = 0;
  for (const { items } of criteria) for (const { id } of items) if (answers[id] !== undefined) answered += 1;
  return seconds < answered * secondsAnItem;
}
