import type { Judged, Kept, Leftover, Ruling } from "./judged.ts";

/** Held records a device may leave here before more are refused; they then wait on the tablet, shown to staff. */
export const mostHeldPerDevice = 10_000;

/** Said instead of holding one more. */
export const tooManyHeld: Pick<Ruling, "outcome" | "reason"> = { outcome: "rejected", reason: "this device has too many held records" };

/** A record that is not counted, why, and what opens it where it is sealed. */
export type ToHold = {
  readonly record: Kept;
  readonly unit: string;
  readonly outcome: "parked" | "conflict";
  readonly reason: string;
  readonly leftover: Leftover | null;
};

/** How a record is held that did not become a response; `isTaken`: another response has its id already. */
export function toHold(judged: Exclude<Judged, { verdict: "rejected" }>, isTaken: boolean): ToHold {
  const { record } = judged;
  const unit = judged.verdict === "valid" ? judged.ballot.unit : judged.unit;
  const leftover = judged.verdict === "held" ? (judged.leftover ?? null) : null;
  if (isTaken) return { record, unit, leftover, outcome: "conflict", reason: "another response with this id is kept already" };
  return { record, unit, leftover, outcome: "parked", reason: judged.verdict === "held" ? judged.reason : "" };
}
