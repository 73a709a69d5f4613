import type { SurveyDefinition } from "#survey/definition.ts";
import { call } from "#protocol/call.ts";
import { readDefinition } from "#protocol/definitions.ts";
import type { Version } from "#protocol/organisation.ts";
import { type DraftHead, readDraft } from "#protocol/survey-drafts.ts";

/** What is saved as a file. */
export type Exported = { readonly from: "draft"; readonly draft: DraftHead } | { readonly from: "version"; readonly version: Version };

/** Brings it whole, as it stands now. Throws as `call` does. */
export async function bringText(of: Exported, signal?: AbortSignal): Promise<SurveyDefinition> {
  if (of.from === "draft") return (await call(readDraft, { draft: of.draft.draft }, signal)).definition;
  return (await call(readDefinition, { hash: of.version.hash }, signal)).definition;
}
