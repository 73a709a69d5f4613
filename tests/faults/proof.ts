/** One line of the published table: what is promised (by its number in the README), what was done to it, how often, and what came of it. */
export type Line = { readonly promise: number; readonly fault: string } & (
  | { readonly kind: "survived"; readonly tries: number; readonly lost: number; readonly double: number; readonly wrong: number }
  /** A fault planted in our own house, or a guarantee taken away: the proof must notice it, or it proves nothing. */
  | { readonly kind: "planted"; readonly tries: number; readonly caught: number }
  /** It did not run here and counts as nothing. */
  | { readonly kind: "skipped"; readonly why: string }
);

/** `short` belongs to every run of the tests, `long` to `npm run proof`. */
export type Form = "short" | "long";

/** One kind of fault and how it is put to the program. */
export type Proof = { readonly name: string; readonly run: (form: Form) => Promise<readonly Line[]> };

/** Whether a line breaks its promise: something lost, double or wrong, or nothing noticed of what was planted. */
export function isBroken(line: Line): boolean {
  if (line.kind === "survived") return line.tries === 0 || line.lost + line.double + line.wrong > 0;
  return line.kind === "planted" && line.caught === 0;
}

/** The lines as a Markdown table, in the order of the promises. */
export function proofTable(lines: readonly Line[]): string {
  const rows = lines.toSorted((one, other) => one.promise - other.promise).map((line) => `| ${cellsOf(line).join(" | ")} |`);
  return ["| promise | fault | tries | lost | double | wrong |", "|---:|---|---:|---:|---:|---:|", ...rows].join("\n");
}

function cellsOf(line: Line): readonly (string | number)[] {
  const { promise, fault } = line;
  if (line.kind === "survived") return [promise, fault, line.tries.toLocaleString("en"), line.lost, line.double, line.wrong];
  if (line.kind === "skipped") return [promise, `${fault}: not run, ${line.why}`, 0, "–", "–", "–"];
  return [promise, `${fault}: must be noticed`, line.tries.toLocaleString("en"), "–", "–", `noticed ${line.caught.toLocaleString("en")}`];
}
