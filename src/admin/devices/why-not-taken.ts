import { type Why, whyIn } from "#admin/integrity/held-reason.ts";

/** Why a form of a tablet's file was held or not taken, as far as people need to tell reasons apart. */
export type WhyNotTaken = Why | "signature" | "other-tablet" | "too-many";

/** What is said of a file alone, by how it begins (`import-answers.ts`, `judge.ts` and `held-records.ts` of the server). */
const ofFiles: readonly (readonly [beginning: string, why: WhyNotTaken])[] = [
  ["signature was not made over this body", "signature"],
  ["body.device is not the tablet that signed", "other-tablet"],
  ["this device has too many held records", "too-many"],
  ["not a record", "unreadable"],
  ["body is not JSON", "unreadable"],
];

/** The reason in which a sentence of the endpoint says why it holds or refuses what a file brought. */
export function whyNotTaken(reason: string): WhyNotTaken {
  return ofFiles.find(([beginning]) => reason.startsWith(beginning))?.[1] ?? whyIn(reason);
}
