/** Bytes as base64url text without padding (RFC 4648 §5). */
export function base64urlOf(bytes: Uint8Array): string {
  // By hand, because tablets of 2024 do not know `toBase64` yet.
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The bytes of a base64url text; null when it is none. */
export function bytesOfBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
  } catch {
    // Somebody else's text: an expected failure.
    return null;
  }
}
