import type { Change } from "#survey/difference.ts";

/** Changes that are told in one sentence; the others set old beside new. */
export type SimpleChange = Exclude<
  Change,
  { kind: "reworded" | "condition" | "rate" | "moved" | "transferred" | "answered-otherwise" | "other" }
>;

/** The sentence of a simple change. */
export function keyOf(change: SimpleChange) {
  if (change.kind === "switched") return `diff.${change.member}-${change.on ? "on" : "off"}` as const;
  if (change.kind === "asked-in") return `diff.asked-in-${change.after}` as const;
  if (change.kind === "method") return `diff.method-${change.after}` as const;
  return `diff.${change.kind}` as const;
}

/** What stands in its braces. */
export function valuesOf(change: SimpleChange): Readonly<Record<string, string>> {
  if (change.kind === "length") return { before: String(change.before ?? "—"), after: String(change.after ?? "—") };
  return {};
}
