type Bytes = Uint8Array<ArrayBuffer>;

const name = "AES-GCM";
const nonceBytes = 12;

/** A key of 32 raw bytes for one use, which nothing can export. */
export function aesKey(raw: Bytes, use: "encrypt" | "decrypt"): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", raw, name, false, [use]);
}

/** `nonce ‖ ciphertext ‖ tag` of a text by AES-256-GCM; a nonce of 12 bytes must not serve the same key twice. */
export async function sealText(key: CryptoKey, text: string, { nonce, under }: { nonce: Bytes; under: Bytes }): Promise<Bytes> {
  const plain = new TextEncoder().encode(text);
  const ciphertext = await crypto.subtle.encrypt({ name, iv: nonce, additionalData: under }, key, plain);
  return joined(nonce, new Uint8Array(ciphertext));
}

/** The text again; rejects under another key or other additional data. */
export async function openText(key: CryptoKey, sealed: Bytes, under: Bytes): Promise<string> {
  const algorithm = { name, iv: sealed.slice(0, nonceBytes), additionalData: under };
  return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, sealed.slice(nonceBytes)));
}

/** One after the other. */
export function joined(first: Uint8Array, second: Uint8Array): Bytes {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
