import { browserScreenful, fillScreen } from "#kiosk/program/full-screen.ts";
import type { CheckId, Findings } from "./checks.ts";
import type { TestRun } from "./test-run.ts";
import type { SetUpWords } from "./words.ts";

/** What staff can do about a check from here. */
export type Mending = {
  readonly findings: Findings;
  readonly run: TestRun;
  readonly isFormWaiting: boolean;
  readonly sendTest: () => void;
  readonly onEnrol: () => void;
};

type Mend = {
  readonly name: keyof SetUpWords;
  /** Nothing to mend, or not now. */
  readonly isIdle: boolean;
  readonly mend: () => void;
};

/** The one thing to press about a check; null where only the tablet's own settings help. */
export function mendingOf(id: CheckId, { findings, run, isFormWaiting, sendTest, onEnrol }: Mending): Mend | null {
  const isGood = findings[id].state === "good";
  if (id === "storage") return { name: "ask", isIdle: isGood, mend: () => void navigator.storage?.persist?.() };
  if (id === "full-screen") return { name: "fill", isIdle: isGood, mend: () => void fillScreen(browserScreenful()) };
  if (id === "key") return { name: "enrol", isIdle: isGood, mend: onEnrol };
  if (id !== "test-answer") return null;
  const name = run.stage === "none" ? "send" : "send-again";
  return { name, isIdle: isFormWaiting || run.stage === "on-its-way", mend: sendTest };
}
