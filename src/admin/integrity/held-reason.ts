/** Why a record is held, as far as people need to tell reasons apart. */
export type Why =
  | "survey"
  | "unknown-unit"
  | "other-unit"
  | "revoked"
  | "paper"
  | "key-missing"
  | "shut"
  | "changed"
  | "unreadable"
  | "not-allowed"
  | "conflict"
  | "other";

/** The endpoint's English sentences, by how they begin (`judge.ts` and `held-records.ts` of the server). */
const whyByBeginning: readonly (readonly [beginning: string, why: Why])[] = [
  ["survey: is a version this store does not know", "survey"],
  ["unit: is not a unit of this store", "unknown-unit"],
  ["unit: is not served by this tablet", "other-unit"],
  ["device: was revoked", "revoked"],
  ["channel: paper", "paper"],
  ["key: file is missing", "key-missing"],
  ["key: ", "shut"],
  ["body: will not open", "shut"],
  ["comments: will not open", "shut"],
  ["hash: ", "changed"],
  ["id: differs", "changed"],
  ["body: is not JSON", "unreadable"],
  ["not a response", "unreadable"],
  ["not allowed by its survey", "not-allowed"],
  ["another response with this id", "conflict"],
  ["id: a response with this id", "conflict"],
];

/** The reason in which a sentence of the endpoint says why it holds a record. */
export function whyIn(reason: string): Why {
  return whyByBeginning.find(([beginning]) => reason.startsWith(beginning))?.[1] ?? "other";
}

const hopeless: ReadonlySet<Why> = new Set(["paper", "shut", "changed", "conflict"]);
const toldInFull: ReadonlySet<string> = new Set(["unreadable", "not-allowed", "other"]);

/** Whether a record held for this could ever be counted: what is damaged stays so. */
export function mayBeCounted(why: Why): boolean {
  return !hopeless.has(why);
}

/** Whether those who help need the endpoint's own sentence besides. */
export function isToldInFull(why: string): boolean {
  return toldInFull.has(why);
}
