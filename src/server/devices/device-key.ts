import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { promisify } from "node:util";

/** In a thread beside the one that serves: a signature costs as much as four records of its batch (measured). */
const verifyAside = promisify(verify);

/** An uncompressed P-256 point: 4, x, y (SEC 1, 2.3.3). */
const pointBytes = 65;
const half = 32;
/** r ‖ s (IEEE P1363). */
const signatureBytes = 64;

/** The public key in base64url as WebCrypto exports it; null where it is no point of the curve. */
export function publicKeyOf(text: string): KeyObject | null {
  const point = Buffer.from(text, "base64url");
  if (point.length !== pointBytes || point[0] !== 4 || point.toString("base64url") !== text) return null;
  const x = point.subarray(1, 1 + half).toString("base64url");
  const y = point.subarray(1 + half).toString("base64url");
  try {
    return createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
  } catch {
    // A stranger's bytes that lie beside the curve: an expected failure.
    return null;
  }
}

/** Whether the owner of the key signed these bytes; `signature` as it travels. */
export async function isSignedBy(key: KeyObject, bytes: Uint8Array, signature: string): Promise<boolean> {
  const read = Buffer.from(signature, "base64url");
  if (read.length !== signatureBytes) return false;
  return verifyAside("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }, read);
}
