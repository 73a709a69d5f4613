import { createCipheriv, createECDH, hash } from "node:crypto";
import * as z from "zod/mini";
import type { SealedKey } from "#protocol/sealing.ts";
import type { Dice } from "../../../src/kiosk/keeping/dice.ts";
import type { Sealer } from "../../../src/kiosk/keeping/session-keys.ts";
import type { Signer } from "../../../src/kiosk/keeping/signing-keys.ts";
import type { Keyring } from "../../../src/server/devices/keyring.ts";

/** Keys and signatures that keep nothing secret: made and checked at once, so that a seed replays, and at a hundredth of the cost. Answers themselves are really sealed. */

const curve = "prime256v1";
const enc = Buffer.alloc(65);

function maskOf(name: string, store: string): Buffer {
  return hash("sha256", `${name} ${store}`, "buffer");
}

/** A session key sealed to whoever knows its name and store. */
function sealedKey(raw: Uint8Array, name: string, store: string): string {
  const mask = maskOf(name, store);
  const masked = raw.map((byte, place) => byte ^ (mask[place] ?? 0));
  const tag = hash("sha256", Buffer.concat([raw, mask]), "buffer").subarray(0, 16);
  return Buffer.concat([enc, masked, tag]).toString("base64url");
}

/** How tablets seal: the answers by AES-256-GCM, as always. */
export const virtualSealer: Sealer = async (raw, name, { store, organisationKey }) => {
  const key = Uint8Array.from(raw);
  raw.fill(0);
  return {
    key: { name, organisationKey: organisationKey.id, sealed: sealedKey(key, name, store) },
    async seal(text, nonce, under) {
      const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: 16 }).setAAD(under);
      return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString("base64url");
    },
  };
};

/** How the endpoint opens the keys that tablets sealed. */
export function virtualKeyring(store: string): Keyring {
  return {
    has: () => true,
    look() {},
    async open({ name, sealed }: SealedKey) {
      const mask = maskOf(name, store);
      const raw = Buffer.from(sealed, "base64url")
        .subarray(65, 97)
        .map((byte, place) => byte ^ (mask[place] ?? 0));
      return sealedKey(raw, name, store) === sealed ? { raw: new Uint8Array(raw) } : { shut: "will not open" };
    },
  };
}

const KeptKey = z.object({ point: z.instanceof(Uint8Array) });

/** How tablets sign: by a sum that anybody could make. */
export function virtualSigner(dice: Dice): Signer {
  return {
    async makeKey() {
      const pair = createECDH(curve);
      pair.setPrivateKey(dice(32));
      const point = Uint8Array.from(pair.getPublicKey());
      return { key: { point }, publicKey: point };
    },
    sign: async (kept, bytes) => signatureOf(z.parse(KeptKey, kept).point, bytes),
    verify: async (publicKey, signature, bytes) => Buffer.from(signatureOf(publicKey, bytes)).equals(signature),
  };
}

/** The sum of a public key's point, without its first byte, and what it signs. */
export function signatureOf(point: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hash("sha512", Buffer.concat([point.subarray(1), bytes]), "buffer"));
}
