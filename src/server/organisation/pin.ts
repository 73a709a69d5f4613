import { pbkdf2, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { DeskSettings } from "#protocol/bundle.ts";

/**
 * OWASP's number for PBKDF2-SHA-256 (2023), the only slow hash browsers have: 0.13 s here, about a second on a cheap tablet, which
 * checks a PIN a few times a day. Six digits can be guessed by whoever holds the hash all the same; they open nothing but service pages.
 */
const iterations = 600_000;
const hashBytes = 32;

const derive = promisify(pbkdf2);

/** What is kept of a PIN. */
export async function keptPin(pin: string): Promise<NonNullable<DeskSettings["pin"]>> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt, iterations, hashBytes, "sha256");
  return { salt: salt.toString("hex"), iterations, hash: hash.toString("hex") };
}
