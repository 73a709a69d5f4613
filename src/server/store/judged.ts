import type { RecordOutcome } from "#protocol/responses.ts";
import type { Ballot } from "./ballot.ts";
import type { KnownSurvey } from "./known-survey.ts";

/** What a record is, judged by itself before anything is written. */
export type Judged =
  /** Valid by its definition; whether it is new is known only inside the transaction. */
  | { readonly verdict: "valid"; readonly record: Kept; readonly survey: KnownSurvey; readonly ballot: Ballot }
  /** To be kept whole and not counted. `unit` is empty where the body cannot be trusted to name it. */
  | { readonly verdict: "held"; readonly record: Kept; readonly unit: string; readonly reason: string; readonly leftover?: Leftover }
  | { readonly verdict: "rejected"; readonly id: string; readonly hash: string; readonly reason: string };

/** A record as it arrived: `body` is its exact bytes. */
export type Kept = {
  readonly id: string;
  readonly hash: string;
  readonly sequence: number;
  readonly key: string | null;
  readonly body: Uint8Array;
  readonly comments: readonly Comment[];
};

/** What opens a record whose key stayed shut, once the organisation's key is back: its session key as it came, and its words, still sealed. */
export type Leftover = {
  readonly keyName: string;
  readonly organisationKey: string;
  readonly sealedKey: string;
  readonly comments: string | null;
};

/** Free words of a response, kept apart from it. */
export type Comment = { readonly question: string; readonly salt: string; readonly words: string };

/** The records of one batch, and from which device. */
export type Delivery = {
  readonly device: string;
  readonly app: string;
  readonly receivedAt: Date;
  /** Somebody carried it here in a file: it says nothing of how and when the device itself was last here. */
  readonly carried?: boolean;
  /** Other deliveries are being judged and follow within milliseconds, so that one commit may do for all. */
  readonly followed?: boolean;
  readonly records: readonly Judged[];
};

/** What became of one record. */
export type Ruling = { readonly id: string; readonly hash: string; readonly outcome: RecordOutcome; readonly reason?: string };
