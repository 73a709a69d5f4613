import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { openPlaces, type Places } from "#server/places.ts";

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const today: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltBytes = 16;
const hashBytes = 32;

/** A hashing takes a core for 30 ms (measured): two at a time leave room for the desks, and nobody waits behind more than 20. */
const room = { places: 2, waitingRoom: 20 };

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };
type Parsed = { readonly cost: Cost; readonly salt: Buffer; readonly hash: Buffer };

/** What came of looking at a password: `outdated` fits too, and should be hashed anew. */
type Fit = "fits" | "outdated" | "other";

export type Hashing = {
  /** The password as it is kept, a PHC string; null while too many others wait. */
  readonly hash: (password: string) => Promise<string | null>;
  /** Whether it is the password kept; with nobody's (null) it takes the same time and never fits. Null while too many others wait. */
  readonly fit: (password: string, kept: string | null) => Promise<Fit | null>;
};

export function openHashing(cost: Cost = today, places: Places = openPlaces(room)): Hashing {
  const nobody: Parsed = { cost, salt: randomBytes(saltBytes), hash: randomBytes(hashBytes) };
  return {
    hash: (password) =>
      places.within(async () => {
        const salt = randomBytes(saltBytes);
        return phcOf({ cost, salt, hash: await derived(password, { cost, salt }) });
      }),
    fit: (password, kept) =>
      places.within(async () => {
        const parsed = kept === null ? nobody : parsedPhc(kept);
        const fits = timingSafeEqual(await derived(password, parsed), parsed.hash) && kept !== null;
        if (!fits) return "other";
        return phcHead(parsed.cost) === phcHead(cost) ? "fits" : "outdated";
      }),
  };
}

/** One password has one spelling, however a keyboard composes «ế» (NIST SP 800-63B §3.1.1.2). */
function derived(password: string, { cost, salt }: Pick<Parsed, "cost" | "salt">): Promise<Buffer> {
  return derive("argon2id", { message: password.normalize("NFKC"), nonce: salt, tagLength: hashBytes, ...cost });
}

function phcHead({ memory, passes, parallelism }: Cost): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$`;
}

function phcOf({ cost, salt, hash }: Parsed): string {
  return `${phcHead(cost)}${unpadded(salt)}$${unpadded(hash)}`;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function parsedPhc(text: string): Parsed {
  const [, memory, passes, parallelism, salt = "", hash = ""] = phc.exec(text) ?? [];
  if (hash === "") throw new Error("the store holds a password in a form this program does not know");
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return { cost, salt: Buffer.from(salt, "base64"), hash: Buffer.from(hash, "base64") };
}
