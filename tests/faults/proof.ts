import * as z from "zod/mini";

const count = z.int().check(z.nonnegative());
const about = { promise: z.int().check(z.positive()), fault: z.string() };

/** One line of the published table: what is promised (by its number in the README), what was done to it, how often, and what came of it. */
export const Line = z.discriminatedUnion("kind", [
  z.strictObject({ ...about, kind: z.literal("survived"), tries: count, lost: count, double: count, wrong: count }),
  /** A fault planted in our own house, or a guarantee taken away: the proof must notice it, or it proves nothing. */
  z.strictObject({ ...about, kind: z.literal("planted"), tries: count, caught: count }),
  /** It did not run here and counts as nothing. */
  z.strictObject({ ...about, kind: z.literal("skipped"), why: z.string() }),
]);
export type Line = z.infer<typeof Line>;

/** One run of one proof, as it is kept: the UTC day, the machine, how long it took, and what came of it. */
export const Run = z.strictObject({ day: z.iso.date(), machine: z.string(), seconds: count, lines: z.array(Line) });
export type Run = z.infer<typeof Run>;

/** `short` belongs to every run of the tests, `long` to `npm run proof`. */
type Form = "short" | "long";

/** One kind of fault and how it is put to the program. */
export type Proof = { readonly name: string; readonly run: (form: Form) => Promise<readonly Line[]> };

/** Whether a line breaks its promise: something lost, double or wrong, nothing tried, or nothing noticed of what was planted. */
export function isBroken(line: Line): boolean {
  if (line.kind === "skipped") return false;
  if (line.tries === 0) return true;
  return line.kind === "survived" ? line.lost + line.double + line.wrong > 0 : line.caught === 0;
}

/** The lines of all runs as a Markdown table, in the order of the promises, and when and where they ran. */
export function proofTable(runs: readonly Run[]): string {
  const lines = runs.flatMap((run) => run.lines).toSorted((one, other) => one.promise - other.promise);
  const rows = lines.map((line) => `| ${cellsOf(line).join(" | ")} |`);
  const ran = [...new Set(runs.map(({ day, machine }) => `Run ${day} on ${machine}.`))];
  return ["| promise | fault | tries | lost | double | wrong |", "|---:|---|---:|---:|---:|---:|", ...rows, "", ...ran].join("\n");
}

function cellsOf(line: Line): readonly (string | number)[] {
  const { promise, fault } = line;
  if (line.kind === "skipped") return [promise, `${fault}: not run, ${line.why}`, 0, "–", "–", "–"];
  const tries = line.tries.toLocaleString("en");
  if (line.kind === "survived") return [promise, fault, tries, line.lost, line.double, line.wrong];
  return [promise, `${fault}: must be noticed`, tries, "–", "–", `noticed ${line.caught.toLocaleString("en")}`];
}
