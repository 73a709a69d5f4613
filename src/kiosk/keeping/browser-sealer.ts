import { aesKey, sealText } from "./aes-gcm.ts";
import { base64urlOf } from "./base64url.ts";
import type { Sealer } from "./session-keys.ts";

/** The browser's own AES-GCM. The key can do nothing but seal, lives in this page's memory, and is never stored: Chromium writes stored keys to disk in clear (measured). */
export const browserSealer: Sealer = async (raw, name, to) => {
  try {
    // Needed to save, not to ask: it is there long before the first form is finished.
    const { sealSessionKey } = await import("./seal-session-key.ts");
    const key = await sealSessionKey(raw, name, to);
    const sealing = await aesKey(raw, "encrypt");
    return { key, seal: async (text, nonce, under) => base64urlOf(await sealText(sealing, text, { nonce, under })) };
  } finally {
    raw.fill(0);
  }
};
