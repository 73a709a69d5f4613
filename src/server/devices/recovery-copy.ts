import { hash, type KeyObject } from "node:crypto";
import { keyOfScalar, scalarOf } from "./organisation-key.ts";

/** Douglas Crockford's base 32: no I L O U, so that a copy can be read from paper. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const bitsPerSign = 5;
const scalarBytes = 32;
const scalarSigns = Math.ceil((scalarBytes * 8) / bitsPerSign);
const checkSigns = 6;
const mark = "SIPAS1";

/** A private key as text for paper or a stick: `SIPAS1-XXXX-…-XXXX-CCCCCC`, its last six signs a check of the rest. */
export function recoveryCopyOf(privateKey: KeyObject): string {
  const signs = signsOf(scalarOf(privateKey), scalarSigns);
  return [mark, ...(signs.match(/.{4}/g) ?? []), checkOf(signs)].join("-");
}

/** The private key of a copy typed or pasted, however it is spaced; null where a sign is wrong or missing. */
export function keyOfRecoveryCopy(copy: string): KeyObject | null {
  const signs = plain(copy);
  const head = plain(mark);
  if (!signs.startsWith(head) || signs.length !== head.length + scalarSigns + checkSigns) return null;
  const scalarText = signs.slice(head.length, -checkSigns);
  const scalar = bytesOf(scalarText);
  return scalar !== null && checkOf(scalarText) === signs.slice(-checkSigns) ? keyOfScalar(scalar) : null;
}

/** What people write differently and mean the same. */
function plain(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0");
}

function checkOf(signs: string): string {
  return signsOf(Buffer.from(hash("sha256", `${mark} ${signs}`), "hex"), scalarSigns).slice(0, checkSigns);
}

function signsOf(bytes: Uint8Array, count: number): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0"))
    .join("")
    .padEnd(count * bitsPerSign, "0");
  return Array.from(
    { length: count },
    (_, index) => alphabet[Number.parseInt(bits.slice(index * bitsPerSign, (index + 1) * bitsPerSign), 2)],
  ).join("");
}

function bytesOf(signs: string): Buffer | null {
  const values = Array.from(signs, (sign) => alphabet.indexOf(sign));
  if (values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(bitsPerSign, "0")).join("");
  return Buffer.from(Array.from({ length: scalarBytes }, (_, index) => Number.parseInt(bits.slice(index * 8, (index + 1) * 8), 2)));
}
