import type { WireRecord } from "#protocol/responses.ts";
import type { Leftover } from "#server/store/judged.ts";
import type { SessionKeys } from "./session-keys.ts";

/** What must be kept beside a held record so that it can be opened once the organisation's key is back; null where no key of it is shut. */
export function leftoverOf({ key, comments }: Pick<WireRecord, "key" | "comments">, keys: SessionKeys): Leftover | null {
  const received = key === undefined ? undefined : keys.get(key);
  if (!received || !("shut" in received.session)) return null;
  const { name, organisationKey, sealed } = received.sealed;
  return { keyName: name, organisationKey, sealedKey: sealed, comments: comments ?? null };
}
