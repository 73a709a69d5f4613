import type { Decisions } from "./accepted.ts";
import { type Findings, type ProbedId } from "./checks.ts";
import type { Finding } from "./finding.ts";
import type { TestRun } from "./test-run.ts";

/** What the looks came to so far. */
export type Probed = Readonly<Record<ProbedId, Finding>>;

const working: Finding = { state: "working" };

/** Before the first look has ended. */
export const nothingYet: Probed = {
  secure: working,
  installed: working,
  storage: working,
  disk: working,
  key: working,
  offline: working,
  "full-screen": working,
  awake: working,
  clock: working,
  voice: working,
  battery: working,
};

/** What the looks found, with what only people or a test answer can tell. */
export function foundSoFar(probed: Probed, decisions: Decisions, run: TestRun): Findings {
  const encryption: Finding = { state: decisions["encrypted"] === undefined ? "unknown" : "good" };
  return { ...probed, encryption, "test-answer": findingOf(run, decisions) };
}

/** The latest test answer speaks; before one, the one that is remembered. */
function findingOf({ stage }: TestRun, decisions: Decisions): Finding {
  if (stage === "none") return { state: decisions["tested"] === undefined ? "unknown" : "good" };
  if (stage === "on-its-way") return working;
  return { state: stage === "confirmed" ? "good" : "not-good" };
}
