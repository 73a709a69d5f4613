import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hash,
  sign,
  verify,
} from "node:crypto";
import * as z from "zod/mini";
import { type SealedPart, sealedUnder, sessionKeyInfo, sessionKeyName } from "#protocol/sealed-bytes.ts";
import type { OrganisationKey, SealedKey } from "#protocol/sealing.ts";
import type { Dice } from "../../src/kiosk/keeping/dice.ts";
import type { Sealer } from "../../src/kiosk/keeping/session-keys.ts";
import type { Signer } from "../../src/kiosk/keeping/signing-keys.ts";

/** Sealing and signing with node:crypto alone: at once, so that a seed replays, and by another hand than the tablet's, so that both must read the standard alike. */

const curve = "prime256v1";
const nonceBytes = 12;
const tagBytes = 16;

/** RFC 9180 §7: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const kem = Buffer.from([0, 0x10]);
const kemSuite = Buffer.concat([Buffer.from("KEM"), kem]);
const hpkeSuite = Buffer.concat([Buffer.from("HPKE"), kem, Buffer.from([0, 1, 0, 2])]);
const none = Buffer.alloc(0);

function extract(suite: Buffer, salt: Buffer, [label, material]: readonly [string, Uint8Array]): Buffer {
  return createHmac("sha256", salt)
    .update(Buffer.concat([Buffer.from("HPKE-v1"), suite, Buffer.from(label), material]))
    .digest();
}

/** At most 32 bytes: one block of RFC 5869. */
function expand(suite: Buffer, secret: Buffer, [label, context, length]: readonly [string, Buffer, number]): Buffer {
  const labelled = Buffer.concat([Buffer.from([0, length]), Buffer.from("HPKE-v1"), suite, Buffer.from(label), context, Buffer.from([1])]);
  return createHmac("sha256", secret).update(labelled).digest().subarray(0, length);
}

/** Key and nonce of the one message of an exchange (RFC 9180 §4.1, §5.1). */
function scheduled({ shared, enc, recipient, store }: { shared: Buffer; enc: Buffer; recipient: Buffer; store: string }) {
  const prk = extract(kemSuite, none, ["eae_prk", shared]);
  const secretOfKem = expand(kemSuite, prk, ["shared_secret", Buffer.concat([enc, recipient]), 32]);
  const hashes = [extract(hpkeSuite, none, ["psk_id_hash", none]), extract(hpkeSuite, none, ["info_hash", sessionKeyInfo(store)])];
  const context = Buffer.concat([Buffer.from([0]), ...hashes]);
  const secret = extract(hpkeSuite, secretOfKem, ["secret", none]);
  return { key: expand(hpkeSuite, secret, ["key", context, 32]), nonce: expand(hpkeSuite, secret, ["base_nonce", context, nonceBytes]) };
}

function sealed(key: Uint8Array, nonce: Uint8Array, { text, under }: { text: Uint8Array; under: Uint8Array }): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes }).setAAD(under);
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

function opened(key: Uint8Array, nonce: Uint8Array, { text, under }: { text: Buffer; under: Uint8Array }): Buffer {
  const cipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes }).setAAD(under);
  cipher.setAuthTag(text.subarray(-tagBytes));
  return Buffer.concat([cipher.update(text.subarray(0, -tagBytes)), cipher.final()]);
}

/** Whoever holds the private key: opens what tablets sealed; throws where it was sealed for another, or as another part. */
export function anOrganisation(dice: Dice) {
  const pair = createECDH(curve);
  pair.setPrivateKey(dice(32));
  const point = pair.getPublicKey();
  const publicHalf: OrganisationKey = { id: hash("sha256", point), publicKey: point.toString("base64url") };
  function rawOf({ name, sealed: text }: SealedKey, store: string): Buffer {
    const bytes = Buffer.from(text, "base64url");
    const enc = bytes.subarray(0, 65);
    const { key, nonce } = scheduled({ shared: pair.computeSecret(enc), enc, recipient: point, store });
    return opened(key, nonce, { text: bytes.subarray(65), under: sessionKeyName(name) });
  }
  return {
    key: publicHalf,
    rawOf,
    /** The plain text of a sealed one, without the spaces that hide its length. */
    open(
      text: string,
      { session, store, part, ...record }: { session: SealedKey; store: string; part: SealedPart; id: string; hash: string },
    ) {
      const bytes = Buffer.from(text, "base64url");
      const message = { text: bytes.subarray(nonceBytes), under: sealedUnder(record, part) };
      return opened(rawOf(session, store), bytes.subarray(0, nonceBytes), message).toString().replace(/ +$/, "");
    },
  };
}

/** Seals at once; `dice` make the one-time key of each exchange. */
export function handSealer(dice: Dice): Sealer {
  return async (raw, name, { store, organisationKey }) => {
    const key = Buffer.from(raw);
    raw.fill(0);
    const once = createECDH(curve);
    once.setPrivateKey(dice(32));
    const enc = once.getPublicKey();
    const recipient = Buffer.from(organisationKey.publicKey, "base64url");
    const schedule = scheduled({ shared: once.computeSecret(recipient), enc, recipient, store });
    const text = sealed(schedule.key, schedule.nonce, { text: key, under: sessionKeyName(name) });
    return {
      key: { name, organisationKey: organisationKey.id, sealed: Buffer.concat([enc, text]).toString("base64url") },
      seal: async (plain, nonce, under) =>
        Buffer.concat([nonce, sealed(key, nonce, { text: Buffer.from(plain), under })]).toString("base64url"),
    };
  };
}

const KeptKey = z.object({ d: z.string(), x: z.string(), y: z.string() });
const p256 = { kty: "EC", crv: "P-256" };

/** Signs at once; what it keeps on disk is the plain key. */
export function handSigner(dice: Dice): Signer {
  return {
    async makeKey() {
      const pair = createECDH(curve);
      const d = dice(32);
      pair.setPrivateKey(d);
      const point = pair.getPublicKey();
      return { key: { d: Buffer.from(d).toString("base64url"), ...coordinatesOf(point) }, publicKey: Uint8Array.from(point) };
    },
    async sign(kept, bytes) {
      const key = createPrivateKey({ key: { ...p256, ...z.parse(KeptKey, kept) }, format: "jwk" });
      return Uint8Array.from(sign("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }));
    },
    verify: async (publicKey, signature, bytes) => isSignedBy(Buffer.from(publicKey).toString("base64url"), signature, bytes),
  };
}

/** Whether the owner of this public key, 65 bytes in base64url, signed the bytes. */
export function isSignedBy(publicKey: string, signature: Uint8Array, bytes: Uint8Array): boolean {
  const key = createPublicKey({ key: { ...p256, ...coordinatesOf(Buffer.from(publicKey, "base64url")) }, format: "jwk" });
  return verify("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }, signature);
}

/** Of an uncompressed point, as JSON keys write them. */
function coordinatesOf(point: Buffer): { readonly x: string; readonly y: string } {
  return { x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") };
}
