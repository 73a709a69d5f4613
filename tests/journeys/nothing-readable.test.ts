import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { builtPages } from "../support/built-pages.ts";
import { openTablet } from "../support/chromium.ts";
import { ownFolder } from "../support/endpoint.ts";
import { answerForm, formsOn, toWaiting } from "../support/kiosk-page.ts";
import { withSetUpDone } from "../support/pass-set-up.ts";
import { staticServer } from "../support/static-server.ts";
import { aBundle } from "../support/tablet.ts";

/** What the citizen says: an unusual answer to a question, and words. */
const said = { question: "acc-2", chosen: "very-dissatisfied", words: "Ngồi chờ ngoài sân nắng" };

/** A question near its chosen answer, or words, as bytes read one by one; each letter may be followed by a zero, as in UTF-16. */
const wide = (text: string) => Array.from(text, (letter) => letter.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\0?");
const bytesOf = (text: string, encoding: "utf8" | "utf16le") => Buffer.from(text, encoding).toString("latin1");
const answer = new RegExp(`${wide(said.question)}[\\s\\S]{0,24}${wide(said.chosen)}`);
const words = ["utf8" as const, "utf16le" as const].map((encoding) => bytesOf(said.words, encoding));

/** What of it can be read in these bytes. */
function readableIn(bytes: Buffer): string[] {
  const text = bytes.toString("latin1");
  return [...(answer.test(text) ? ["the answer"] : []), ...(words.some((word) => text.includes(word)) ? ["the words"] : [])];
}

/** Every file of a browser's profile in which something of it can be read. */
function readableOnDisk(profile: string): string[] {
  return filesIn(profile).flatMap((path) => readableIn(readFileSync(path)).map((what) => `${what} in ${path.slice(profile.length + 1)}`));
}

function filesIn(profile: string): string[] {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name));
}

const Databases = z.object({ databaseNames: z.array(z.string()) });

/** Every row of every table, as Chromium's own tools show them. */
async function tablesSeenBy(tablet: BrowserContext, page: Page): Promise<Map<string, string>> {
  const tools = await tablet.newCDPSession(page);
  const securityOrigin = new URL(page.url()).origin;
  const { databaseNames } = z.parse(Databases, await tools.send("IndexedDB.requestDatabaseNames", { securityOrigin }));
  const rows = new Map<string, string>();
  for (const databaseName of databaseNames) {
    const { databaseWithObjectStores } = await tools.send("IndexedDB.requestDatabase", { securityOrigin, databaseName });
    for (const { name: objectStoreName } of databaseWithObjectStores.objectStores) {
      const reach = { securityOrigin, databaseName, objectStoreName, skipCount: 0, pageSize: 1000 };
      const { objectStoreDataEntries } = await tools.send("IndexedDB.requestData", reach);
      const texts = objectStoreDataEntries.map(async ({ value }) => {
        if (value.objectId === undefined) return JSON.stringify(value);
        const text = "function () { return JSON.stringify(this); }";
        const { result } = await tools.send("Runtime.callFunctionOn", {
          objectId: value.objectId,
          functionDeclaration: text,
          returnByValue: true,
        });
        return String(result.value);
      });
      rows.set(`${databaseName} ${objectStoreName}`, (await Promise.all(texts)).join("\n"));
    }
  }
  return rows;
}

/** The keys of drafts on the tablet, by name. */
async function draftKeysOn(page: Page): Promise<Map<string, Buffer>> {
  const keys = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("draft-keys");
    const found: [string, number[]][] = [];
    for await (const [name, file] of folder.entries())
      if (file instanceof FileSystemFileHandle) found.push([name, [...new Uint8Array(await (await file.getFile()).arrayBuffer())]]);
    return found;
  });
  return new Map(keys.map(([name, raw]) => [name, Buffer.from(raw)]));
}

/** Files in which these bytes lie. */
function filesHolding(profile: string, bytes: Buffer): string[] {
  return filesIn(profile).filter((path) => readFileSync(path).includes(bytes));
}

/** What a careless program would leave: the same answer and words, kept in clear. */
async function keepInClear(page: Page): Promise<void> {
  await page.evaluate(
    ({ question, chosen, words: written }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("careless", 1);
        opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("answers"));
        opening.addEventListener("error", () => reject(opening.error ?? new Error("not opened")));
        opening.addEventListener("success", () => {
          const keeping = opening.result.transaction("answers", "readwrite", { durability: "strict" });
          keeping.objectStore("answers").put({ answers: { [question]: [chosen] }, comments: { other: written } }, 1);
          keeping.addEventListener("complete", () => (opening.result.close(), resolve()));
        });
      }),
    said,
  );
}

test("after «Đã lưu» nothing a citizen answered or wrote can be read on the tablet, by the browser's own tools or in its files", async () => {
  using profile = ownFolder();
  const built = builtPages();
  // There is no endpoint behind the questions, so every form stays on the tablet.
  const server = await staticServer(built.folder, { "/api/bundle": aBundle() });
  const tablet = await openTablet(profile.path);
  await withSetUpDone(tablet);
  const page = tablet.pages()[0] ?? (await tablet.newPage());
  await page.goto(`${server.origin}/kiosk/`);
  await toWaiting(page);
  await expect.poll(async () => (await draftKeysOn(page)).size).toBe(1);
  const [[draftKey = "", raw = Buffer.alloc(0)] = []] = await draftKeysOn(page);
  expect(filesHolding(profile.path, raw).length).toBe(1);
  await answerForm(page, { level: 5, except: { [said.question]: said.chosen }, words: said.words });
  await expect.poll(() => formsOn(page)).toEqual({ waiting: 1, acknowledged: 0, refused: 0 });

  const seen = await tablesSeenBy(tablet, page);
  expect(seen.get("kiosk records")).toMatch(/"key":"[0-9a-f-]{36}"/);
  expect(seen.get("kiosk sealedKeys")).toMatch(/"sealed"/);
  expect(seen.get("kiosk signingKeys")).toBe("");
  expect([...seen].filter(([, rows]) => readableIn(Buffer.from(rows)).length > 0)).toEqual([]);
  expect(readableOnDisk(profile.path)).toEqual([]);

  // The draft's sealed bytes may still lie in the files; the key that opens them must not.
  await expect.poll(async () => (await draftKeysOn(page)).has(draftKey)).toBe(false);
  expect(filesHolding(profile.path, raw)).toEqual([]);

  await keepInClear(page);
  expect(
    [...(await tablesSeenBy(tablet, page))].flatMap(([table, rows]) => readableIn(Buffer.from(rows)).map((what) => `${what} in ${table}`)),
  ).toEqual(["the answer in careless answers", "the words in careless answers"]);
  expect(readableOnDisk(profile.path).length).toBeGreaterThanOrEqual(2);
  await tablet.close();
  await server.stop();
  built.remove();
});
