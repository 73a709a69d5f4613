import type { Version } from "#protocol/organisation.ts";

/** What an admin does with the place of a version among those asked at the desks. */
export type ForceDeed = "put-in" | "take-out" | "ask-first";

/** The versions in force after a deed, in their order; the same where nothing changes. A version takes the place of the one of its own questionnaire. */
export function inForceAfter(versions: readonly Version[], deed: ForceDeed, { hash, id }: Pick<Version, "hash" | "id">): Version[] {
  const now = versions.filter(({ inForce }) => inForce);
  const meant = versions.find((version) => version.hash === hash);
  if (!meant) return now;
  if (deed === "take-out") return now.length === 1 ? now : now.filter((version) => version.hash !== hash);
  if (deed === "ask-first") return [meant, ...now.filter((version) => version.hash !== hash)];
  if (now.includes(meant)) return now;
  const place = now.findIndex((version) => version.id === id);
  return place === -1 ? [...now, meant] : now.with(place, meant).filter((version) => version === meant || version.id !== id);
}

/** What can be done with a version: the only one in force stays, the first is first already. */
export function forceDeedsOf(versions: readonly Version[], hash: string): ForceDeed[] {
  const now = versions.filter(({ inForce }) => inForce);
  const place = now.findIndex((version) => version.hash === hash);
  if (place === -1) return ["put-in"];
  return [...(place === 0 ? [] : ["ask-first" as const]), ...(now.length === 1 ? [] : ["take-out" as const])];
}

/** How many tablets ask what is in force. */
export function tabletsAsking(versions: readonly Version[]): number {
  return Math.max(0, ...versions.filter(({ inForce }) => inForce).map(({ tablets }) => tablets));
}
