import type { Kysely } from "kysely";
import { type Flag, flags } from "#protocol/annulments.ts";
import type { Response } from "#survey/response.ts";
import type { StandingAtReceipt } from "#survey/standing.ts";
import type { Tables } from "./tables.ts";

/** The words of `standing` in responses and tallies. */
export type Standing = StandingAtReceipt | "annulled";

/** Responses that were taken back together: those of a unit (at one counter, or all) on these days that bear the flag. */
export type Annulment = {
  readonly unit: string;
  readonly counter: string | null;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly flag: string;
};

/** The flags a response bears. */
export function flagsOf({ quality }: Pick<Response, "quality">): Flag[] {
  const { straightLine, outsideOpeningHours, noLaunch, sinceLastSave } = quality;
  const borne = {
    all: true,
    "straight-line": straightLine,
    "outside-opening-hours": outsideOpeningHours,
    "no-launch": noLaunch,
    "under-15-s": sinceLastSave === "under-15-s",
    "under-60-s": sinceLastSave === "under-60-s",
  };
  return flags.filter((flag) => borne[flag]);
}

type Flagged = Pick<Response, "unit" | "counter" | "day"> & { readonly flags: readonly Flag[] };

/** How a response is kept and counted: as its form stands, or annulled where it was taken back before it arrived. */
export function standingUnder(annulments: readonly Annulment[], response: Flagged & { readonly standing: StandingAtReceipt }): Standing {
  return annulments.some((annulment) => covers(annulment, response)) ? "annulled" : response.standing;
}

/** Whether a response is among those taken back. */
export function covers(annulment: Annulment, { unit, counter, day, flags: borne }: Flagged): boolean {
  if (annulment.unit !== unit || day < annulment.firstDay || day > annulment.lastDay) return false;
  if (annulment.counter !== null && annulment.counter !== counter) return false;
  return borne.some((flag) => flag === annulment.flag);
}

/** Those a second person has approved. */
export function readAnnulments(database: Kysely<Tables>): Promise<Annulment[]> {
  return database
    .selectFrom("annulment")
    .innerJoin("annulment_approval", "annulment_approval.annulment", "annulment.id")
    .select(["unit", "counter", "first_day as firstDay", "last_day as lastDay", "flag"])
    .orderBy("annulment.id")
    .execute();
}
