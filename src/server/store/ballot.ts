import { type Arrival, countedHour } from "#survey/counted-hour.ts";
import type { Flag } from "#protocol/annulments.ts";
import { deltasOf } from "#survey/deltas.ts";
import type { Response } from "#survey/response.ts";
import { standingOf, type StandingAtReceipt } from "#survey/standing.ts";
import type { Deltas } from "#survey/tally.ts";
import { flagsOf } from "./annulment.ts";
import type { KnownSurvey } from "./known-survey.ts";

/**
 * A valid response as it is kept and counted: where it belongs, how it stands, and what it adds to tallies.
 * The answers themselves are not in it, so that a thousand parsed forms need not live in memory until their commit.
 */
export type Ballot = Place & { readonly standing: StandingAtReceipt; readonly flags: readonly Flag[]; readonly deltas: Deltas };

type Place = Pick<
  Response,
  "unit" | "counter" | "field" | "procedure" | "wave" | "respondentType" | "channel" | "mode" | "assisted" | "language" | "day" | "hour"
>;

/** The ballot of a response that its survey allows; a day and hour that cannot be right are corrected and flagged. */
export function ballotOf({ definition, layout }: KnownSurvey, response: Response, arrival: Arrival): Ballot {
  const { unit, counter, field, procedure, wave, respondentType, channel, mode, assisted, language } = response;
  const { day, hour, moved } = countedHour(response, arrival);
  const asItCame = standingOf(definition, response);
  const standing = moved && asItCame === "counted" ? "flagged" : asItCame;
  const deltas = deltasOf(layout, response);
  const flags = flagsOf(response);
  return { unit, counter, field, procedure, wave, respondentType, channel, mode, assisted, language, day, hour, standing, flags, deltas };
}
