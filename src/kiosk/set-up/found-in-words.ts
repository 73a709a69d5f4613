import type { CheckWords } from "./check-words.ts";
import type { Finding } from "./finding.ts";
import { told } from "./words.ts";

/** What was found, as a sentence; empty where a word says it all. */
export function foundInWords({ state, said }: Finding, words: CheckWords): string {
  if (state === "working") return "";
  const { good = "", missing = "", unknown = missing } = words;
  if (state === "unknown") return unknown;
  return told(state === "good" ? good : missing, said);
}
