const dayMs = 86_400_000;

/**
 * The id of a response: a UUID of version 8 (RFC 9562 §5.8) whose first 48 bits are the start of the UTC day in ms, the
 * rest random. It sorts by day, which a database likes, and tells nothing finer, because a desk's case log would turn the
 * moment into a person. `savedAt` in ms since 1970, before that counts as the first day; `random` must hold 16 bytes.
 */
export function responseId(savedAt: number, random: Uint8Array): string {
  const day = Math.max(0, Math.floor(savedAt / dayMs)) * dayMs;
  const bytes = random.with(6, ((random[6] ?? 0) & 0x0f) | 0x80).with(8, ((random[8] ?? 0) & 0x3f) | 0x80);
  const digits = day.toString(16).padStart(12, "0") + hexOf(bytes).slice(12);
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Bytes as lower-case hexadecimal text, two digits a byte. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
