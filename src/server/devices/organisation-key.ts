import { createECDH, createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject } from "node:crypto";
import type { OrganisationKey } from "#protocol/sealing.ts";

/** P-256 as Node's ECDH calls it. */
const curve = "prime256v1";

/** A private key of the organisation, to which tablets seal their session keys. */
export function newOrganisationKey(): KeyObject {
  return generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
}

/** The public half as it travels; `id` is the SHA-256 of its 65 bytes. */
export function publicHalfOf(privateKey: KeyObject): OrganisationKey {
  const { x = "", y = "" } = createPublicKey(privateKey).export({ format: "jwk" });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  return { id: hash("sha256", point), publicKey: point.toString("base64url") };
}

/** The secret number of a private key, 32 bytes. */
export function scalarOf(privateKey: KeyObject): Buffer {
  return Buffer.from(privateKey.export({ format: "jwk" }).d ?? "", "base64url");
}

/** The private key of a secret number of 32 bytes; null where the curve has no such key. */
export function keyOfScalar(scalar: Uint8Array): KeyObject | null {
  try {
    const pair = createECDH(curve);
    pair.setPrivateKey(scalar);
    const point = pair.getPublicKey();
    const d = Buffer.from(scalar).toString("base64url");
    const x = point.subarray(1, 33).toString("base64url");
    const y = point.subarray(33).toString("base64url");
    return createPrivateKey({ key: { kty: "EC", crv: "P-256", d, x, y }, format: "jwk" });
  } catch {
    // Nought, or a number beyond the order of the curve: somebody typed something else.
    return null;
  }
}
