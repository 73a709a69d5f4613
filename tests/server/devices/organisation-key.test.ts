import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readKeyFolder, writeKeyFile } from "../../../src/server/devices/key-folder.ts";
import { keyOfScalar, newOrganisationKey, publicHalfOf, scalarOf } from "../../../src/server/devices/organisation-key.ts";
import { keyOfRecoveryCopy, recoveryCopyOf } from "../../../src/server/devices/recovery-copy.ts";

function aFolder() {
  const path = mkdtempSync(join(tmpdir(), "sipas-keys-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

test("a recovery copy brings back the very key, however it is typed", () => {
  for (let round = 0; round < 20; round += 1) {
    const key = newOrganisationKey();
    const copy = recoveryCopyOf(key);
    for (const typed of [copy, copy.toLowerCase(), copy.replaceAll("-", " "), copy.replaceAll("1", "l").replaceAll("0", "O")]) {
      const back = keyOfRecoveryCopy(typed);
      expect(back && scalarOf(back).equals(scalarOf(key))).toBe(true);
      expect(back && publicHalfOf(back)).toEqual(publicHalfOf(key));
    }
  }
});

test("a recovery copy with one wrong, missing or doubled sign is none", () => {
  const copy = recoveryCopyOf(newOrganisationKey());
  for (let place = 0; place < copy.length; place += 1) {
    const sign = copy[place] ?? "";
    if (sign === "-") continue;
    const wrong = sign === "7" ? "8" : "7";
    for (const typed of [
      copy.slice(0, place) + wrong + copy.slice(place + 1),
      copy.slice(0, place) + copy.slice(place + 1),
      copy.slice(0, place) + sign + copy.slice(place),
    ])
      expect(keyOfRecoveryCopy(typed)).toBeNull();
  }
  expect(keyOfRecoveryCopy("")).toBeNull();
});

test("a secret number the curve does not have is no key", () => {
  expect(keyOfScalar(new Uint8Array(32))).toBeNull();
  expect(keyOfScalar(new Uint8Array(32).fill(255))).toBeNull();
});

test("a private key lies in a folder of its own, readable by its owner only, and is found again among other files", () => {
  using folder = aFolder();
  const keys = join(folder.path, "keys");
  expect(readKeyFolder(keys).size).toBe(0);
  const key = newOrganisationKey();
  writeKeyFile(keys, key);
  writeKeyFile(keys, key);
  writeFileSync(join(keys, "notes.txt"), "x");
  writeFileSync(join(keys, "broken.pem"), "x");
  const { id } = publicHalfOf(key);
  expect([...readKeyFolder(keys).keys()]).toEqual([id]);
  expect(statSync(keys).mode & 0o777).toBe(0o700);
  expect(statSync(join(keys, `${id}.pem`)).mode & 0o777).toBe(0o600);
});
