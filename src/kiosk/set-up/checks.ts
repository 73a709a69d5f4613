import type { Decisions } from "./accepted.ts";
import type { Finding } from "./finding.ts";

/**
 * What is looked at before a tablet may serve, in the order it is shown. `must`: without it no answer is kept or arrives, so nobody
 * can accept that it is missing. `should`: staff may, one by one. `note`: worth knowing, asked of nobody.
 */
export const checks = [
  { id: "secure", need: "must" },
  { id: "installed", need: "should" },
  { id: "storage", need: "should" },
  { id: "disk", need: "must" },
  { id: "key", need: "must" },
  { id: "offline", need: "should" },
  { id: "full-screen", need: "should" },
  { id: "awake", need: "should" },
  { id: "clock", need: "should" },
  { id: "encryption", need: "should" },
  { id: "test-answer", need: "should" },
  { id: "voice", need: "note" },
  { id: "battery", need: "note" },
] as const satisfies readonly { id: string; need: "must" | "should" | "note" }[];

/** One of the checks. */
export type Check = (typeof checks)[number];

/** Which check it is. */
export type CheckId = Check["id"];

/** What the browser or the endpoint can tell; the others are for people. */
export type ProbedId = Exclude<CheckId, "encryption" | "test-answer">;

/** What was found, by check. */
export type Findings = Readonly<Record<CheckId, Finding>>;

/** Where a check stands once people have spoken too. */
export type Standing = Finding["state"] | "accepted" | "noted";

/** What is good stays good whatever was accepted before. */
export function standingOf({ id, need }: Check, findings: Findings, decisions: Decisions): Standing {
  const { state } = findings[id];
  if (state === "good" || state === "working") return state;
  if (need === "note") return "noted";
  return need === "should" && decisions[id] !== undefined ? "accepted" : state;
}

/** How many checks there are, how many are good, how many accepted, and how many still keep the tablet from serving; notes apart. */
export function countOf(
  findings: Findings,
  decisions: Decisions,
): { readonly all: number; readonly good: number; readonly accepted: number; readonly open: number } {
  const standings = checks.filter(({ need }) => need !== "note").map((check) => standingOf(check, findings, decisions));
  const good = standings.filter((standing) => standing === "good").length;
  const accepted = standings.filter((standing) => standing === "accepted").length;
  return { all: standings.length, good, accepted, open: standings.length - good - accepted };
}
