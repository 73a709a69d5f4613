import type { Version } from "#protocol/organisation.ts";
import type { DraftHead } from "#protocol/survey-drafts.ts";
import type { Exported } from "./exported.ts";
import type { ForceDeed } from "./in-force.ts";

/** How a version is gone on from: as its own next version, or as another questionnaire. */
export type How = "next" | "own";

/** What an admin set out to do from the list; each opens a sheet. */
export type Deed =
  /** `from`: null where it is still to be said what to begin from. */
  | { readonly deed: "begin"; readonly from: { readonly version: Version; readonly how: How } | null }
  | { readonly deed: "export"; readonly of: Exported }
  | { readonly deed: "drop"; readonly draft: DraftHead }
  | { readonly deed: "force"; readonly change: ForceDeed; readonly version: Version };
