import type { WireRecord } from "#protocol/responses.ts";
import { openSealed } from "./sealed-text.ts";
import type { SessionKeys } from "./session-keys.ts";

/** The plain bytes of a record, or why they stay shut; `comments` is null where there are none or they do not open. */
export type OpenedRecord =
  | { readonly body: Buffer; readonly comments: Buffer | null; readonly areCommentsShut: boolean }
  | { readonly shut: string };

/** Opens a record; one that came plain is open already. */
export function openRecord({ id, hash, key, body, comments }: WireRecord, keys: SessionKeys): OpenedRecord {
  if (key === undefined)
    return { body: Buffer.from(body), comments: comments === undefined ? null : Buffer.from(comments), areCommentsShut: false };
  const session = keys.get(key)?.session;
  if (!session) return { shut: "key: did not come with the record" };
  if ("shut" in session) return { shut: `key: ${session.shut}` };
  const opened = openSealed(session.raw, body, { id, hash, part: "body" });
  if (opened === null) return { shut: "body: will not open" };
  const words = comments === undefined ? null : openSealed(session.raw, comments, { id, hash, part: "comments" });
  return { body: opened, comments: words, areCommentsShut: comments !== undefined && words === null };
}
