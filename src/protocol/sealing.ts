import * as z from "zod/mini";

/**
 * How a finished answer is kept unreadable from the moment it is saved. Its text is sealed with AES-256-GCM under a session
 * key that lives in the page's memory only: `base64url(nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes))`. The session key's 32
 * raw bytes are sealed once to the organisation's public key by HPKE (RFC 9180, base mode, DHKEM(P-256, HKDF-SHA256),
 * HKDF-SHA256, AES-256-GCM), `info` and `aad` as in sealed-bytes.ts, and travel with every batch that needs them.
 *
 * So that no length tells the answer (a form of «very dissatisfied» is 170 bytes longer than one of «satisfied»), what is sealed
 * is the text followed by spaces (0x20) up to a multiple of 2816 bytes for a body, 512 for comments; and every sealed record has
 * sealed comments, `{}` where nobody wrote any. Whoever opens it takes the spaces at its end off before hashing and keeping: the
 * plain bytes, which `hash` is of, never end with one. A text sealed without spaces, or a record without comments, is as valid.
 */

const Base64Url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/));

/** A session key as it travels: `sealed` is `base64url(enc (65 bytes) ‖ ciphertext (48 bytes))`. */
export const SealedKey = z.object({
  /** Made by the tablet; records name it as their `key`. */
  name: z.uuid(),
  /** Which key of the organisation opens it. */
  organisationKey: z.string().check(z.maxLength(64)),
  sealed: Base64Url.check(z.maxLength(200)),
});
export type SealedKey = z.infer<typeof SealedKey>;

/** The organisation's public key: an uncompressed P-256 point of 65 bytes in base64url; `id` is the SHA-256 of these bytes, hex. */
export const OrganisationKey = z.object({ id: z.string().check(z.maxLength(64)), publicKey: Base64Url.check(z.maxLength(100)) });
export type OrganisationKey = z.infer<typeof OrganisationKey>;
