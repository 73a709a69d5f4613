import type * as z from "zod/mini";
import { comparability } from "#survey/comparability.ts";
import { type Finding, findings } from "#survey/findings.ts";
import { call, Refused } from "#protocol/call.ts";
import { readVersions, type Version } from "#protocol/organisation.ts";
import { type Earlier, readDraft } from "#protocol/survey-drafts.ts";

/** A draft about to become a version, and what stands around it. */
export type Publication = z.output<typeof readDraft.output> & { readonly versions: readonly Version[] };

/** Asks for it. Throws as `call` does. */
export async function askPublication(draft: string, signal?: AbortSignal): Promise<Publication> {
  const [whole, { surveys }] = await Promise.all([call(readDraft, { draft }, signal), call(readVersions, {}, signal)]);
  return { ...whole, versions: surveys };
}

/** The version this draft is compared with: the newest of its questionnaire; undefined where it is the first. */
export function newestOf({ earlier }: Pick<Publication, "earlier">): Earlier | undefined {
  return earlier[0];
}

/** The number it is published under. */
export function numberOf({ earlier }: Pick<Publication, "earlier">): number {
  return (newestOf({ earlier })?.version ?? 0) + 1;
}

/** What keeps it from being published. */
export function obstaclesOf({ definition, earlier }: Pick<Publication, "definition" | "earlier">): Finding[] {
  const answered = earlier.filter((version) => version.answered).map((version) => version.definition);
  return findings(definition, answered, newestOf({ earlier })?.definition).filter(({ severity }) => severity === "error");
}

/** Whether somebody must vouch that texts worded anew still mean the same: what was answered before and after becomes one series. */
export function vouches({ definition, earlier }: Pick<Publication, "definition" | "earlier">): boolean {
  const newest = newestOf({ earlier });
  if (newest === undefined) return false;
  const { criteria, rates } = comparability(newest.definition, definition);
  const isReworded = criteria.some(({ reasons }) => reasons.some(({ why }) => why === "reworded"));
  return isReworded || rates.some(({ reasons }) => reasons.includes("reworded"));
}

/** One version as lists call it. */
type Called = Pick<Version, "id" | "version" | "title">;

/** What the desks ask before and after it is published and put in force. */
export function askedAround({ definition, earlier, versions }: Publication): { readonly before: Called[]; readonly after: Called[] } {
  const before: Called[] = versions.filter(({ inForce }) => inForce);
  const own = { id: definition.id, version: numberOf({ earlier }), title: definition.title };
  const place = before.findIndex(({ id }) => id === own.id);
  const others = before.filter(({ id }) => id !== own.id);
  return { before, after: place === -1 ? [...others, own] : others.toSpliced(place, 0, own) };
}

/** What changed meanwhile, and so nothing was published: the draft, its questionnaire's newest version, or it is gone. */
export type Overtaking = "draft" | "newest" | "standing" | "one-hand" | "gone";

/** Why the endpoint did not take a publication, where somebody else's deed is the reason; null where it is another. */
export function overtakingIn(error: unknown): Overtaking | null {
  const problem = error instanceof Refused ? error.problem : null;
  if (problem?.error === "not-found") return "gone";
  if (problem?.error !== "conflict") return null;
  const [fault] = problem.faults ?? [];
  return overtakingByPlace.get(fault?.place ?? "") ?? "draft";
}

/** By the place the endpoint names in the conflict. */
const overtakingByPlace: ReadonlyMap<string, Overtaking> = new Map([
  ["askedBy", "one-hand"],
  ["newest", "newest"],
  ["standing", "standing"],
]);
