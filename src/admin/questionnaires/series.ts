import type { LocalizedText } from "#survey/definition.ts";
import type { Version } from "#protocol/organisation.ts";
import type { DraftHead } from "#protocol/survey-drafts.ts";

/** A questionnaire through time: every version of one id, the newest first, and what is being written of it. */
export type Series = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly drafts: readonly DraftHead[];
  readonly versions: readonly Version[];
  /** What of it matters most now: asked at the desks, being written, or kept. */
  readonly standing: "in-force" | "drafted" | "kept";
};

/** Questionnaires as an admin looks for them: those asked at the desks in the order they are asked, those being written, the others by name. */
export function seriesOf(versions: readonly Version[], drafts: readonly DraftHead[]): Series[] {
  const ids = new Set([...versions.map(({ id }) => id), ...drafts.map(({ survey }) => survey)]);
  const all = [...ids].map((id) => oneOf(id, versions, drafts));
  const of = (standing: Series["standing"]) => all.filter((series) => series.standing === standing);
  const byName = of("kept").toSorted((one, other) => one.title.vi.localeCompare(other.title.vi, "vi", { numeric: true }));
  return [...of("in-force"), ...of("drafted"), ...byName];
}

function oneOf(id: string, versions: readonly Version[], drafts: readonly DraftHead[]): Series {
  const own = versions.filter((version) => version.id === id);
  const written = drafts.filter((draft) => draft.survey === id);
  const newestFirst = own.toSorted((one, other) => other.version - one.version);
  const asked = own.find(({ inForce }) => inForce);
  const title = (asked ?? newestFirst[0] ?? written[0])?.title ?? { vi: id, en: id };
  return { id, title, drafts: written, versions: newestFirst, standing: standingOf(asked, written) };
}

function standingOf(asked: Version | undefined, written: readonly DraftHead[]): Series["standing"] {
  if (asked) return "in-force";
  return written.length > 0 ? "drafted" : "kept";
}

/** What a version is for those who choose: asked now, come with the program and never asked, or asked once. */
export function stateOf({ inForce, published, responses }: Version): "in-force" | "ready" | "archived" {
  if (inForce) return "in-force";
  return published === null && responses === 0 ? "ready" : "archived";
}

/** The number a draft of this questionnaire would be published under. */
export function nextVersion(versions: readonly { readonly version: number }[]): number {
  return Math.max(0, ...versions.map(({ version }) => version)) + 1;
}

/** The versions of the same questionnaire but this one, the newest first. */
export function othersOf(versions: readonly Version[], { hash, id }: Version): Version[] {
  return versions.filter((one) => one.id === id && one.hash !== hash).toSorted((one, other) => other.version - one.version);
}
