import type { CheckWords } from "./check-words.ts";
import type { Finding } from "./finding.ts";
import { told } from "./words.ts";

/** What was found, as a sentence; empty while nobody knows yet. */
export function foundInWords({ state, said }: Finding, words: CheckWords): string {
  if (state === "working") return "";
  if (state === "unknown") return words.unknown ?? words.missing;
  return told(state === "good" ? words.good : words.missing, said);
}
