import type { StatusKey } from "./say.ts";

/** How the endpoint begins to say why it did not keep a record. */
const known: readonly (readonly [RegExp, StatusKey])[] = [
  [/^(body|comments): is larger than/, "refusal-too-large"],
  [/^not a record/, "refusal-not-valid"],
  [/^this device has too many held records/, "refusal-quota"],
];

/** Why the endpoint did not keep a record, as staff are told; its own words are for the admin. */
export function refusalInWords(reason: string): StatusKey {
  return known.find(([beginning]) => beginning.test(reason))?.[1] ?? "refusal-other";
}
