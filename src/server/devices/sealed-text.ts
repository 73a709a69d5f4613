import { createDecipheriv } from "node:crypto";
import { type SealedPart, sealedUnder } from "#protocol/sealed-bytes.ts";

const nonceBytes = 12;
const tagBytes = 16;
const space = 0x20;

/** The plain bytes of a sealed text, without the spaces that hid its length; null where it was not sealed under this key, record and part. Synchronous: 3 µs a record, where WebCrypto takes 40. */
export function openSealed(
  key: Uint8Array,
  text: string,
  { part, ...record }: { readonly id: string; readonly hash: string; readonly part: SealedPart },
): Buffer | null {
  const sealed = Buffer.from(text, "base64url");
  if (sealed.length < nonceBytes + tagBytes) return null;
  const cipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  cipher.setAAD(sealedUnder(record, part));
  cipher.setAuthTag(sealed.subarray(-tagBytes));
  const plain = cipher.update(sealed.subarray(nonceBytes, -tagBytes));
  try {
    cipher.final();
    return withoutPadding(plain);
  } catch {
    // The tag does not fit: another key, record or text.
    return null;
  }
}

/** A loop by hand: half of what was sealed are spaces, and a function called for each cost more than opening it (measured). */
function withoutPadding(plain: Buffer): Buffer {
  let { length } = plain;
  while (length > 0 && plain[length - 1] === space) length -= 1;
  return plain.subarray(0, length);
}
