import { hash, randomBytes, timingSafeEqual } from "node:crypto";

/** Letters and digits that cannot be taken for each other when read aloud or typed (Crockford's base 32). */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** 80 random bits to be typed by hand, `7k2m-9xqa-…`: one-time passwords and recovery codes. */
export function newTypedSecret(): string {
  const letters = Array.from(randomBytes(16), (byte) => alphabet[byte % alphabet.length]);
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join("")).join("-");
}

/** 256 random bits that no hand types: session tokens and the code of the set-up. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a random secret: with 80 bits or more, nobody finds the secret by trying. */
export function hashOfSecret(secret: string): string {
  return hash("sha256", secret);
}

/** Whether it is the secret of which this is kept. */
export function isSecretOf(secret: string, kept: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfSecret(secret)), Buffer.from(kept.padEnd(64).slice(0, 64)));
}
