import { base64urlOf } from "./base64url.ts";
import type { Sealer } from "./session-keys.ts";

/** The browser's own AES-GCM. The key can do nothing but seal, lives in this page's memory, and is never stored: Chromium writes stored keys to disk in clear (measured). */
export const browserSealer: Sealer = async (raw, name, to) => {
  try {
    // Needed to save, not to ask: it is there long before the first form is finished.
    const { sealSessionKey } = await import("./seal-session-key.ts");
    const key = await sealSessionKey(raw, name, to);
    const sealing = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt"]);
    return {
      key,
      async seal(text, nonce, under) {
        const algorithm = { name: "AES-GCM", iv: nonce, additionalData: under };
        const ciphertext = new Uint8Array(await crypto.subtle.encrypt(algorithm, sealing, new TextEncoder().encode(text)));
        const sealed = new Uint8Array(nonce.length + ciphertext.length);
        sealed.set(nonce);
        sealed.set(ciphertext, nonce.length);
        return base64urlOf(sealed);
      },
    };
  } finally {
    raw.fill(0);
  }
};
