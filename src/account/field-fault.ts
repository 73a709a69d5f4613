import { Refused } from "#protocol/call.ts";
import type { Sending } from "#ui/use-sending.ts";

/** Which sentence, by key of the page's words, stands at a field, by the place the endpoint names. */
const keyByPlace = {
  organisation: "fault.text",
  desk: "fault.text",
  "account.personName": "fault.text",
  "account.name": "fault.name",
  "account.password": "fault.password",
  next: "fault.password",
  check: "fault.check",
} as const;

/** A place whose fault is said at its field. */
export type FieldPlace = keyof typeof keyByPlace;

/** The key of what is wrong with a field, a part of it (`organisation.vi`) included; null where nothing is known against it. */
export function fieldFaultKey(sending: Sending, place: FieldPlace): (typeof keyByPlace)[FieldPlace] | null {
  return sending.stage === "failed" && placesIn(sending.error).some((faulty) => isWithin(place, faulty)) ? keyByPlace[place] : null;
}

/** Whether a failed call names a field at which its fault is said. */
export function hasFieldFault(error: unknown): boolean {
  return placesIn(error).some((faulty) => Object.keys(keyByPlace).some((place) => isWithin(place, faulty)));
}

function placesIn(error: unknown): readonly string[] {
  return error instanceof Refused ? (error.problem?.faults ?? []).map(({ place }) => place) : [];
}

function isWithin(place: string, faulty: string): boolean {
  return faulty === place || faulty.startsWith(`${place}.`);
}
