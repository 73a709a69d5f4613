import { hash as digest } from "node:crypto";

/** What a remark is found by. */
export type RemarkKey = { readonly unit: string; readonly id: string; readonly hash: string; readonly question: string };

/**
 * The name under which a remark is told, and by which remarks are ordered: nothing of it says when, where or by whom it was written.
 * The salt, which never leaves the endpoint, keeps anybody from trying ids.
 */
export function remarkRef({ unit, id, question }: RemarkKey, salt: string): string {
  return digest("sha256", JSON.stringify(["remark", unit, id, question, salt]), "base64url").slice(0, 22);
}
