import type { Saving } from "./saving.ts";

/** What is said of the keeping of a draft. */
export type SavedState =
  | { readonly says: "saved"; readonly at: Date }
  | { readonly says: "sending" | "no-answer" | "signed-out" | "conflict" }
  | { readonly says: "refused"; readonly message: string };

/** Says it; a try after others in vain is no reason yet to be calm. */
export function savedState({ unsaved, way, kept, keptAt }: Saving): SavedState {
  if (way.stage === "conflict") return { says: "conflict" };
  if (way.stage === "failed") {
    const { why, message } = way.trouble;
    return why === "refused" ? { says: why, message } : { says: why };
  }
  if (way.stage === "sending" && way.tries > 0) return { says: "no-answer" };
  if (unsaved !== null) return { says: "sending" };
  return { says: "saved", at: keptAt === null ? new Date(kept.head.changedAt) : new Date(keptAt) };
}
