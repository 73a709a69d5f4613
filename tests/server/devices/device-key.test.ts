import { generateKeyPairSync, sign } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { signedBytes } from "#protocol/signing.ts";
import { isSignedBy, publicKeyOf } from "../../../src/server/devices/device-key.ts";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });

function pointText(): string {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  return Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]).toString("base64url");
}

function signed(bytes: Uint8Array): string {
  return sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64url");
}

test("a signature made in a browser fits the key that made it, and no other bytes", async () => {
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
  const point = Buffer.from(await crypto.subtle.exportKey("raw", pair.publicKey)).toString("base64url");
  const key = publicKeyOf(point);
  const bytes = signedBytes({ method: "POST", path: "/api/responses", device: "d" }, Buffer.from("{}"));
  const signature = Buffer.from(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, pair.privateKey, bytes)).toString("base64url");
  expect(key && (await isSignedBy(key, bytes, signature))).toBe(true);
  expect(key && (await isSignedBy(key, bytes.with(3, 0), signature))).toBe(false);
});

test("a text is a key only when it is a point of the curve, written in one way", () => {
  const point = pointText();
  expect(publicKeyOf(point)).not.toBeNull();
  const bytes = Buffer.from(point, "base64url");
  const compressed = Buffer.concat([Buffer.of(2), bytes.subarray(1, 33)]).toString("base64url");
  for (const text of ["", "x", point.slice(1), `${point}=`, ` ${point}`, compressed, bytes.with(64, (bytes[64] ?? 0) ^ 1)])
    expect(publicKeyOf(typeof text === "string" ? text : Buffer.from(text).toString("base64url"))).toBeNull();
});

test("whatever stands in the place of a signature, it does not fit", async () => {
  const bytes = Buffer.from("what is sent");
  const good = signed(bytes);
  expect(await isSignedBy(publicKey, bytes, good)).toBe(true);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.uint8Array({ minLength: 64, maxLength: 64 }).map((some) => Buffer.from(some).toString("base64url")),
      ),
      async (text) => {
        fc.pre(text !== good);
        expect(await isSignedBy(publicKey, bytes, text)).toBe(false);
      },
    ),
  );
});
