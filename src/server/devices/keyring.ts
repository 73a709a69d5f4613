import { CipherSuite, DhkemP256HkdfSha256, HkdfSha256, Aes256Gcm } from "@hpke/core";
import type { KeyObject } from "node:crypto";
import { sessionKeyInfo, sessionKeyName } from "#protocol/sealed-bytes.ts";
import type { SealedKey } from "#protocol/sealing.ts";
import { readKeyFolder } from "./key-folder.ts";

/** A session key of a tablet, or why it stays shut. */
export type SessionKey = { readonly raw: Uint8Array } | { readonly shut: "file is missing" | "will not open" };

/** RFC 9180: base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. */
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
/** An uncompressed point before 32 sealed bytes and their tag. */
const encapsulatedBytes = 65;
const sealedBytes = encapsulatedBytes + 32 + 16;

/** Opened session keys kept in memory, about 400 bytes each: two days of a thousand tablets. */
const mostOpened = 2048;
/** A folder is looked through again for a missing key at most this often. */
const lookAgainMs = 5000;

/** Opens session keys with the organisation's private keys in a folder; each one once. */
export function openKeyring({ folder, store, now }: { readonly folder: string; readonly store: string; readonly now: () => Date }) {
  const opened = new Map<string, Uint8Array>();
  const imported = new Map<string, Promise<CryptoKey>>();
  let keys = readKeyFolder(folder);
  let lookedAt = now().getTime();

  function look(): void {
    keys = readKeyFolder(folder);
    lookedAt = now().getTime();
  }

  function keyOf(id: string): KeyObject | undefined {
    if (!keys.has(id) && Math.abs(now().getTime() - lookedAt) >= lookAgainMs) look();
    return keys.get(id);
  }

  async function unseal({ name, organisationKey, sealed }: SealedKey): Promise<SessionKey> {
    const key = keyOf(organisationKey);
    if (!key) return { shut: "file is missing" };
    const bytes = Buffer.from(sealed, "base64url");
    if (bytes.length !== sealedBytes) return { shut: "will not open" };
    const recipientKey = imported.get(organisationKey) ?? suite.kem.importKey("jwk", key.export({ format: "jwk" }), false);
    imported.set(organisationKey, recipientKey);
    const enc = ownBytes(bytes.subarray(0, encapsulatedBytes));
    const text = ownBytes(bytes.subarray(encapsulatedBytes));
    try {
      const plain = await suite.open({ recipientKey: await recipientKey, enc, info: sessionKeyInfo(store) }, text, sessionKeyName(name));
      return { raw: new Uint8Array(plain) };
    } catch {
      // Sealed for another store, under another name, or damaged.
      return { shut: "will not open" };
    }
  }

  return {
    /** Whether the private half of this key is at hand. */
    has: (id: string): boolean => keyOf(id) !== undefined,
    /** Looks through the folder now: somebody has just put a key there. */
    look,
    async open(key: SealedKey): Promise<SessionKey> {
      const name = `${key.name} ${key.organisationKey} ${key.sealed}`;
      const known = opened.get(name);
      const session = known ? { raw: known } : await unseal(key);
      if ("shut" in session) return session;
      // What was asked for last is forgotten last.
      opened.delete(name);
      opened.set(name, session.raw);
      const [oldest] = opened.keys();
      if (opened.size > mostOpened && oldest !== undefined) opened.delete(oldest);
      return session;
    },
  };
}
export type Keyring = ReturnType<typeof openKeyring>;

/** The library reads the buffer behind a view, which may hold more than the view. */
function ownBytes(view: Uint8Array): ArrayBuffer {
  return Uint8Array.from(view).buffer;
}
