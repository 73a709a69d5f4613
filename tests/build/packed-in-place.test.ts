import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { packedInPlace } from "../../src/build/packed-in-place.ts";
import { ownFolder } from "../support/endpoint.ts";

const id = join(import.meta.dirname, "../../node_modules/fflate/esm/browser.js");
type Told = (error: Error | null, bytes: unknown) => void;
const Packing = z.object({
  zip: z.custom<(parts: Readonly<Record<string, Uint8Array>>, told: Told) => void>((value) => typeof value === "function"),
  unzip: z.custom<(bytes: unknown, told: Told) => void>((value) => typeof value === "function"),
});

/** The package as the pages get it. */
async function packingInPages(folder: string) {
  const { transform } = packedInPlace();
  const made: unknown = typeof transform === "function" ? Reflect.apply(transform, {}, [readFileSync(id, "utf8"), id]) : null;
  const { code } = z.parse(z.object({ code: z.string() }), made);
  const path = join(folder, "packing.mjs");
  writeFileSync(path, code);
  return z.parse(Packing, { ...(await import(/* @vite-ignore */ path)) });
}

function told(task: (telling: Told) => void): Promise<unknown> {
  return new Promise((resolve, reject) => task((error, bytes) => (error === null ? resolve(bytes) : reject(error))));
}

test("a spreadsheet of any length is packed and unpacked without a worker, which the pages may not make", async () => {
  using folder = ownFolder();
  const { zip, unzip } = await packingInPages(folder.path);
  // Node has no `Worker` of the browser's, so that making one fails here as it does there.
  expect("Worker" in globalThis).toBe(false);
  const long = { "sheet.xml": Buffer.from("<c>Phường An Bình</c>".repeat(200_000)) };
  const packed = await told((telling) => zip(long, telling));
  const unpacked = z.parse(z.object({ "sheet.xml": z.instanceof(Uint8Array) }), await told((telling) => unzip(packed, telling)));
  expect(Buffer.from(unpacked["sheet.xml"]).equals(long["sheet.xml"])).toBe(true);
});

test("a package that decides otherwise is noticed when the pages are built", () => {
  const { transform } = packedInPlace();
  expect(() => typeof transform === "function" && Reflect.apply(transform, {}, ["size < 200000", id])).toThrow("decides otherwise");
});
