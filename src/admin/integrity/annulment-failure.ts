import { Refused } from "#protocol/call.ts";

const known = ["approvedBy", "askedBy", "responses"] as const;

/** Why the endpoint does not let an annulment be approved; null where it failed for another reason. */
export function annulmentFault(error: unknown): (typeof known)[number] | null {
  const faults = error instanceof Refused && error.problem?.error === "conflict" ? error.problem.faults : undefined;
  return known.find((place) => faults?.some((fault) => fault.place === place)) ?? null;
}
