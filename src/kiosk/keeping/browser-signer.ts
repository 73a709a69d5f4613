import type { Signer } from "./signing-keys.ts";

const ecdsa = { name: "ECDSA", namedCurve: "P-256" };
const bySha256 = { name: "ECDSA", hash: "SHA-256" };

/** The browser's own ECDSA; the private half cannot be exported. P-256, because other kinds come back from storage as null in WebKit (measured). */
export const browserSigner: Signer = {
  async makeKey() {
    const { privateKey, publicKey } = await crypto.subtle.generateKey(ecdsa, false, ["sign", "verify"]);
    return { key: privateKey, publicKey: new Uint8Array(await crypto.subtle.exportKey("raw", publicKey)) };
  },
  async sign(key, bytes) {
    if (!(key instanceof CryptoKey)) throw new TypeError("the storage gave back no key");
    return new Uint8Array(await crypto.subtle.sign(bySha256, key, bytes));
  },
  async verify(publicKey, signature, bytes) {
    const key = await crypto.subtle.importKey("raw", publicKey, ecdsa, false, ["verify"]);
    return crypto.subtle.verify(bySha256, key, signature, bytes);
  },
};
