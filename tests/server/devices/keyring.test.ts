import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { createCipheriv, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sealedUnder, sessionKeyInfo, sessionKeyName } from "#protocol/sealed-bytes.ts";
import { readKeyFolder, writeKeyFile } from "../../../src/server/devices/key-folder.ts";
import { openKeyring } from "../../../src/server/devices/keyring.ts";
import { newOrganisationKey, publicHalfOf } from "../../../src/server/devices/organisation-key.ts";
import { openSealed } from "../../../src/server/devices/sealed-text.ts";

const store = randomUUID();
const start = new Date("2026-11-19T03:20:00Z");

function aFolder() {
  const path = mkdtempSync(join(tmpdir(), "sipas-keys-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

/** A session key sealed as a browser's tablet seals it. */
async function sealedFor(publicKey: string, raw: Uint8Array<ArrayBuffer>, { inStore = store, name = randomUUID() } = {}) {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientPublicKey = await suite.kem.importKey("raw", new Uint8Array(Buffer.from(publicKey, "base64url")).buffer, true);
  const { ct, enc } = await suite.seal({ recipientPublicKey, info: sessionKeyInfo(inStore) }, raw.buffer, sessionKeyName(name).buffer);
  return { name, sealed: Buffer.concat([Buffer.from(enc), Buffer.from(ct)]).toString("base64url") };
}

test("a session key opens with the organisation's key it was sealed to, in its store and under its name only", async () => {
  using folder = aFolder();
  const key = newOrganisationKey();
  const { id, publicKey } = publicHalfOf(key);
  writeKeyFile(folder.path, key);
  const keyring = openKeyring({ folder: folder.path, store, now: () => start });
  const raw = new Uint8Array(randomBytes(32));
  const sealed = { organisationKey: id, ...(await sealedFor(publicKey, raw)) };
  expect(await keyring.open(sealed)).toEqual({ raw });
  expect(await keyring.open(sealed)).toEqual({ raw });
  const elsewhere = { organisationKey: id, ...(await sealedFor(publicKey, raw, { inStore: randomUUID() })) };
  for (const wrong of [
    elsewhere,
    { ...sealed, name: randomUUID() },
    { ...sealed, sealed: sealed.sealed.slice(4) },
    { ...sealed, sealed: `A${sealed.sealed.slice(1)}` },
  ])
    expect(await keyring.open(wrong)).toEqual({ shut: "will not open" });
});

test("after a rotation what was sealed to the older key still opens", async () => {
  using folder = aFolder();
  const [older, newer] = [newOrganisationKey(), newOrganisationKey()];
  for (const key of [older, newer]) writeKeyFile(folder.path, key);
  const keyring = openKeyring({ folder: folder.path, store, now: () => start });
  for (const key of [older, newer]) {
    const { id, publicKey } = publicHalfOf(key);
    const raw = new Uint8Array(randomBytes(32));
    expect(await keyring.open({ organisationKey: id, ...(await sealedFor(publicKey, raw)) })).toEqual({ raw });
  }
});

test("a key file that was missing is found again once it is back, without a new start", async () => {
  using folder = aFolder();
  let now = start;
  const keyring = openKeyring({ folder: folder.path, store, now: () => now });
  const key = newOrganisationKey();
  const { id, publicKey } = publicHalfOf(key);
  const raw = new Uint8Array(randomBytes(32));
  const sealed = { organisationKey: id, ...(await sealedFor(publicKey, raw)) };
  expect(await keyring.open(sealed)).toEqual({ shut: "file is missing" });
  expect(keyring.has(id)).toBe(false);
  writeKeyFile(folder.path, key);
  now = new Date(start.getTime() + 60_000);
  expect(await keyring.open(sealed)).toEqual({ raw });
  expect(readKeyFolder(folder.path).size).toBe(1);
});

test("a text opens under its own key, record and part, and with one bit changed it does not", () => {
  const key = randomBytes(32);
  const nonce = randomBytes(12);
  const record = { id: "an id", hash: "a hash" };
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(sealedUnder(record, "body"));
  const sealed = Buffer.concat([nonce, cipher.update("Cảm ơn"), cipher.final(), cipher.getAuthTag()]);
  const text = sealed.toString("base64url");
  expect(openSealed(key, text, { ...record, part: "body" })?.toString()).toBe("Cảm ơn");
  expect(openSealed(key, text, { ...record, part: "comments" })).toBeNull();
  expect(openSealed(key, text, { ...record, id: "another", part: "body" })).toBeNull();
  expect(openSealed(randomBytes(32), text, { ...record, part: "body" })).toBeNull();
  for (let byte = 0; byte < sealed.length; byte += 1) {
    const changed = Buffer.from(sealed.with(byte, (sealed[byte] ?? 0) ^ 1)).toString("base64url");
    expect(openSealed(key, changed, { ...record, part: "body" })).toBeNull();
  }
  for (const short of ["", "AAAA", "*", text.slice(0, 30)]) expect(openSealed(key, short, { ...record, part: "body" })).toBeNull();
});
