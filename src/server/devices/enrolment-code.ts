import { hash, randomInt } from "node:crypto";

/** What a code is made of: no 0 O 1 I L, which look alike on a screen and on paper. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const length = 8;

/** How long a code opens the door, and how often it may be tried. */
export const codeLifeMs = 10 * 60_000;
export const codeTries = 5;

/** A code that nobody can foresee: one of 8 · 10¹¹. */
export function newEnrolmentCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** Under which a code is kept, so that nobody who reads the store can use it. */
export function hashOfCode(code: string): string {
  return hash("sha256", `sipas enrolment code ${code}`);
}
