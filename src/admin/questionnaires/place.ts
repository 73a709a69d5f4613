import { addressOf } from "#admin/page.ts";

/** Where on the page of questionnaires somebody is. `isNew`: the version was published a moment ago; `beside`: the version it is compared with. */
export type Place =
  | { readonly at: "list" }
  | { readonly at: "version"; readonly hash: string; readonly isNew: boolean; readonly beside: string | null }
  | { readonly at: "publication"; readonly draft: string };

/** The place an address names; the list where it names none. */
export function placeIn(search: string): Place {
  const asked = new URLSearchParams(search);
  const draft = asked.get("publish");
  if (draft !== null) return { at: "publication", draft };
  const hash = asked.get("version");
  if (hash === null) return { at: "list" };
  return { at: "version", hash, isNew: asked.has("new"), beside: asked.get("beside") };
}

/** The address of every questionnaire. */
export const addressOfList = addressOf("questionnaires");

/** The address of a version. */
export function addressOfVersion(hash: string): string {
  return `${addressOfList}&version=${hash}`;
}

/** The address of a version that was published a moment ago: it says what happens next. */
export function addressOfNewVersion(hash: string): string {
  return `${addressOfVersion(hash)}&new`;
}

/** The address of a version beside another of the same questionnaire. */
export function addressOfComparison(hash: string, beside: string): string {
  return `${addressOfVersion(hash)}&beside=${beside}`;
}

/** The address where a draft is published, sent to be approved, or approved. */
export function addressOfPublication(draft: string): string {
  return `${addressOfList}&publish=${draft}`;
}
