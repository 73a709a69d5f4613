import { createCipheriv, createDecipheriv, hash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readMeta, readOrMakeMeta } from "#server/store/meta.ts";
import type { Store } from "#server/store/store.ts";

const fact = "second_factor_key";

/** Keeps short texts unreadable for whoever holds the database alone. */
export type Seal = {
  readonly seal: (text: string, owner: string) => string;
  /** Null where the text was not sealed for this owner under this key. */
  readonly open: (sealed: string, owner: string) => string | null;
};

/**
 * The seal of a store, its key a file in the folder of keys, made with the first start. Throws when the file is missing or
 * another than this store's: every second factor would silently stop to fit.
 */
export async function openSeal(store: Pick<Store, "database" | "write">, folder: string): Promise<Seal> {
  const path = join(folder, "second-factor.key");
  if ((await readMeta(store.database, fact)) === null) makeKey(folder, path);
  const key = keyIn(path);
  const name = key && hash("sha256", key);
  const known = name && (await store.write((transaction) => readOrMakeMeta(transaction, fact, () => name)));
  if (key === null || name !== known)
    throw new Error(`${path} is not the key this store's second factors were sealed with; bring the folder of keys back`);
  return sealWith(key);
}

/** The seal of a key of 32 bytes: AES-256-GCM, nonce ‖ ciphertext ‖ tag in base64url, the owner as additional data. */
export function sealWith(key: Uint8Array): Seal {
  return {
    seal: (text, owner) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(owner));
      return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
    },
    open: (sealed, owner) => {
      const bytes = Buffer.from(sealed, "base64url");
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(owner));
        decipher.setAuthTag(bytes.subarray(-16));
        return decipher.update(bytes.subarray(12, -16), undefined, "utf8") + decipher.final("utf8");
      } catch {
        // Another key or another owner: an expected failure.
        return null;
      }
    },
  };
}

/** Leaves a key alone that is there already, as when two processes start at once. */
function makeKey(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, `${randomBytes(32).toString("base64url")}\n`, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

function keyIn(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, "utf8").trim(), "base64url");
    return key.length === 32 ? key : null;
  } catch {
    return null;
  }
}
