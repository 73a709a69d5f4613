import type { Earlier } from "#protocol/survey-drafts.ts";
import type { Version } from "#protocol/organisation.ts";
import type { Saving } from "./saving.ts";

/** Where a draft stands among the versions of its questionnaire. */
export type Standing = {
  /** The number it would get. */
  readonly version: number;
  /** The version in force, else the newest; null where there is none. */
  readonly newest: Earlier | null;
  /** How many tablets are asked to use that version; null while nobody knows. */
  readonly tablets: number | null;
  readonly isWaiting: boolean;
  /** What comes next: to be approved by somebody else, to be published, or the look of who may approve. */
  readonly next: "ask" | "publish" | "approve";
};

type Known = {
  readonly saving: Saving;
  readonly earlier: readonly Earlier[];
  readonly versions: readonly Version[];
  readonly byTwo: boolean;
};

/** Says where it stands. */
export function standingOf({ saving: { kept }, earlier, versions, byTwo }: Known): Standing {
  const newest = earlier.find(({ inForce }) => inForce) ?? earlier[0] ?? null;
  const isWaiting = kept.head.standing.state === "waiting";
  return {
    version: Math.max(0, ...earlier.map(({ version }) => version)) + 1,
    newest,
    tablets: versions.find(({ hash }) => hash === newest?.hash)?.tablets ?? null,
    isWaiting,
    next: isWaiting ? "approve" : askOrPublish(byTwo),
  };
}

function askOrPublish(byTwo: boolean): "ask" | "publish" {
  return byTwo ? "ask" : "publish";
}
