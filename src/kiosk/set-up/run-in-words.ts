import type { Language } from "#survey/response.ts";
import { formatDate } from "#ui/numbers.ts";
import type { Decisions } from "./accepted.ts";
import type { TestRun } from "./test-run.ts";
import { setUpWords, told } from "./words.ts";

type Told = { readonly run: TestRun; readonly decisions: Decisions; readonly isFormWaiting: boolean };

/** How far the test answer has come; empty when none was ever sent. */
export function runInWords({ run, decisions, isFormWaiting }: Told, language: Language): string {
  const words = setUpWords[language];
  if (isFormWaiting) return words["run-behind"];
  if (run.stage === "not-saved") return words[`run-${run.reason}`];
  if (run.stage === "confirmed") return told(words["run-confirmed"], { seconds: inSeconds(run.tenthsOfSeconds, language) });
  if (run.stage !== "none") return words[`run-${run.stage}`];
  const { tested } = decisions;
  return tested === undefined ? "" : told(words.tested, { day: formatDate(tested) });
}

/** `0,4` in Vietnamese, `0.4` in English. */
function inSeconds(tenths: number, language: Language): string {
  return (tenths / 10).toFixed(1).replace(".", language === "vi" ? "," : ".");
}
