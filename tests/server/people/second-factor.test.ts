import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSeal, sealWith } from "../../../src/server/people/seal.ts";
import { addressOfSecret, codeOf, newSecret, stepOfCode } from "../../../src/server/people/second-factor.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { ownFolder } from "../../support/endpoint.ts";

const now = new Date("2026-11-21T08:00:10Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test("a code is taken in its own half minute and those beside it, and nowhere else", () => {
  const secret = newSecret();
  const code = codeOf(secret, now);
  for (const [seconds, taken] of [
    [0, true],
    [30, true],
    [-30, true],
    [60, false],
    [-60, false],
  ] as const)
    expect([seconds, stepOfCode(secret, code, { now: later(seconds), last: 0 }) !== null]).toEqual([seconds, taken]);
  expect(stepOfCode(newSecret(), code, { now, last: 0 })).toBeNull();
});

test("a code that was taken, and any before it, is not taken again", () => {
  const secret = newSecret();
  const last = stepOfCode(secret, codeOf(secret, now), { now, last: 0 }) ?? 0;
  expect(stepOfCode(secret, codeOf(secret, now), { now: later(5), last })).toBeNull();
  expect(stepOfCode(secret, codeOf(secret, later(-30)), { now: later(5), last })).toBeNull();
  expect(stepOfCode(secret, codeOf(secret, later(30)), { now: later(30), last })).toBe(last + 1);
});

test("the codes are those of the standard", () => {
  // RFC 6238, appendix B, at 59 s, its last six digits.
  expect(codeOf("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", new Date(59_000))).toBe("287082");
});

test("an app reads from the address whose code it is", () => {
  const address = addressOfSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", { issuer: "Tỉnh Nam Sơn", label: "lan.hoang" });
  expect(decodeURIComponent(address)).toContain("otpauth://totp/Tỉnh Nam Sơn:lan.hoang?");
  expect(new URL(address).searchParams.get("secret")).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
});

test("what is sealed for one account opens for it alone, and under the same key alone", () => {
  const { seal, open } = sealWith(randomBytes(32));
  const sealed = seal("a secret", "lan");
  expect(sealed).not.toContain("secret");
  expect(open(sealed, "lan")).toBe("a secret");
  expect(open(sealed, "minh")).toBeNull();
  expect(open("", "lan")).toBeNull();
  expect(sealWith(randomBytes(32)).open(sealed, "lan")).toBeNull();
});

test("the key lies outside the store; with another or none the store does not start", async () => {
  using folder = ownFolder();
  const store = await openStore({ folder: join(folder.path, "data") });
  const keys = join(folder.path, "keys");
  const sealed = (await openSeal(store, keys)).seal("a secret", "lan");
  expect((await openSeal(store, keys)).open(sealed, "lan")).toBe("a secret");
  rmSync(join(keys, "second-factor.key"));
  await expect(openSeal(store, keys)).rejects.toThrow(/bring the folder of keys back/);
  await store.close();
});
