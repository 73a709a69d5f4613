import * as z from "zod/mini";
import { loadTable, Measured } from "./load/measured.ts";

const count = z.int().check(z.nonnegative());
const about = { promise: z.int().check(z.positive()), fault: z.string() };

/** One line of the published table: what is promised (by its number in the README), what was done to it, how often, and what came of it. */
export const Line = z.discriminatedUnion("kind", [
  z.strictObject({ ...about, kind: z.literal("survived"), tries: count, lost: count, double: count, wrong: count }),
  /** A fault planted in our own house, or a guarantee taken away: the proof must notice it, or it proves nothing. */
  z.strictObject({ ...about, kind: z.literal("planted"), tries: count, caught: count }),
  /** How a load was borne, in figures; it promises nothing and stands in a table of its own. */
  z.extend(Measured, { ...about, kind: z.literal("measured") }),
  /** It did not run here and counts as nothing. */
  z.strictObject({ ...about, kind: z.literal("skipped"), why: z.string() }),
]);
export type Line = z.infer<typeof Line>;

/** One run of one proof, as it is kept: the UTC day, the machine, how long it took, and what came of it. */
export const Run = z.strictObject({ day: z.iso.date(), machine: z.string(), seconds: count, lines: z.array(Line) });
export type Run = z.infer<typeof Run>;

/** `short` belongs to every run of the tests, `long` to `npm run proof`. */
export type Form = "short" | "long";

/** One kind of fault and how it is put to the program. */
export type Proof = { readonly name: string; readonly run: (form: Form) => Promise<readonly Line[]> };

/** Whether a line breaks its promise: something lost, double or wrong, nothing tried, or nothing noticed of what was planted. */
export function isBroken(line: Line): boolean {
  if (line.kind === "skipped" || line.kind === "measured") return false;
  if (line.tries === 0) return true;
  return line.kind === "survived" ? line.lost + line.double + line.wrong > 0 : line.caught === 0;
}

/** The lines of all runs as a Markdown table, in the order of the promises, and when and where they ran. */
export function proofTable(runs: readonly Run[]): string {
  const lines = runs.flatMap((run) => run.lines.filter((line) => line.kind !== "measured"));
  const inOrder = lines.toSorted((one, other) => one.promise - other.promise);
  const rows = inOrder.map((line) => `| ${cellsOf(line).join(" | ")} |`);
  return ["| promise | fault | tries | lost | double | wrong |", "|---:|---|---:|---:|---:|---:|", ...rows, "", ...ranOn(runs)].join("\n");
}

/** What was measured under load as a Markdown table, in the order of the runs, and when and where. */
export function loadsTable(runs: readonly Run[]): string {
  const loads = runs.filter(({ lines }) => lines.some(isMeasured));
  return [loadTable(loads.flatMap(({ lines }) => lines.filter(isMeasured))), "", ...ranOn(loads)].join("\n");
}

function isMeasured(line: Line): line is Extract<Line, { kind: "measured" }> {
  return line.kind === "measured";
}

function ranOn(runs: readonly Run[]): readonly string[] {
  return [...new Set(runs.map(({ day, machine }) => `Run ${day} on ${machine}.`))];
}

function cellsOf(line: Exclude<Line, { kind: "measured" }>): readonly (string | number)[] {
  const { promise, fault } = line;
  if (line.kind === "skipped") return [promise, `${fault}: not run, ${line.why}`, 0, "–", "–", "–"];
  const tries = line.tries.toLocaleString("en");
  if (line.kind === "survived") return [promise, fault, tries, line.lost, line.double, line.wrong];
  return [promise, `${fault}: must be noticed`, tries, "–", "–", `noticed ${line.caught.toLocaleString("en")}`];
}
