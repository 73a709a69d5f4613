import { createPrivateKey, type KeyObject } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { publicHalfOf } from "./organisation-key.ts";

/** The private keys that lie in a folder, by the id of their public halves; what is no such key is passed over. */
export function readKeyFolder(folder: string): ReadonlyMap<string, KeyObject> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((name) => name.endsWith(".pem"));
  return new Map(files.flatMap((name) => keyIn(join(folder, name))).map((key) => [publicHalfOf(key).id, key]));
}

/** Writes a private key to the disk, for its owner only; resolves a file that is there already by leaving it. */
export function writeKeyFile(folder: string, key: KeyObject): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${publicHalfOf(key).id}.pem`);
  if (existsSync(path)) return;
  const unfinished = `${path}.${process.pid}`;
  rmSync(unfinished, { force: true });
  const file = openSync(unfinished, "wx", 0o600);
  writeSync(file, key.export({ type: "pkcs8", format: "pem" }));
  fsyncSync(file);
  closeSync(file);
  // A name appears whole or not at all.
  if (!existsSync(path)) linkSync(unfinished, path);
  rmSync(unfinished);
  syncFolder(folder);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

function keyIn(path: string): KeyObject[] {
  try {
    const key = createPrivateKey(readFileSync(path, "utf8"));
    return key.asymmetricKeyDetails?.namedCurve === "prime256v1" ? [key] : [];
  } catch {
    // Not a key, or not ours to read: then the key counts as missing, which the start says.
    return [];
  }
}
