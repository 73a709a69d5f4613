import { type Arrival, countedHour } from "#survey/counted-hour.ts";
import type { Flag } from "#protocol/annulments.ts";
import { deltasOf } from "#survey/deltas.ts";
import type { Response } from "#survey/response.ts";
import { standingOf, type StandingAtReceipt } from "#survey/standing.ts";
import type { Deltas } from "#survey/tally.ts";
import { flagsOf } from "./annulment.ts";
import { type Place, placeOf } from "./cell.ts";
import type { KnownSurvey } from "./known-survey.ts";

/**
 * A valid response as it is kept and counted: where it belongs, how it stands, and what it adds to tallies.
 * The answers themselves are not in it, so that a thousand parsed forms need not live in memory until their commit.
 */
export type Ballot = Place &
  Pick<Response, "mode" | "hour"> & { readonly standing: StandingAtReceipt; readonly flags: readonly Flag[]; readonly deltas: Deltas };

/** The ballot of a response that its survey allows; a day and hour that cannot be right are corrected and flagged. */
export function ballotOf({ definition, layout }: KnownSurvey, response: Response, arrival: Arrival): Ballot {
  const { day, hour, moved } = countedHour(response, arrival);
  const asItCame = standingOf(definition, response);
  const standing = moved && asItCame === "counted" ? "flagged" : asItCame;
  const place = placeOf(layout, response, { day, hour });
  return { ...place, mode: response.mode, hour, standing, flags: flagsOf(response), deltas: deltasOf(layout, response) };
}
