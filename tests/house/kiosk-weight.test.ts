import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { filesKeptBy, lastBuild } from "../support/built-pages.ts";

const bytes = (url: string) => readFileSync(join(lastBuild, url));
const text = (url: string) => bytes(url).toString("utf8");
const kept = filesKeptBy(text("/kiosk/sw.js"));
const gzipped = (urls: readonly string[]) => urls.reduce((sum, url) => sum + gzipSync(bytes(url)).length, 0);
const keptEndingIn = (ending: RegExp) => kept.map(({ url }) => url).filter((url) => ending.test(url));

/** What a page's HTML loads before anything else runs. */
function loadedBy(page: string, ending: string): string[] {
  return [...text(page).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].flatMap(([, url]) => (url?.endsWith(ending) ? [url] : []));
}

/** The page and all it can come to load, at once or later. */
function reachableFrom(page: string, reached = new Set<string>()): Set<string> {
  reached.add(page);
  if (!/\.(html|js|css)$/.test(page)) return reached;
  const names = text(page).match(/(?<=[/"'`(](?:assets\/|\.\/))[\w.-]+\.\w+/g) ?? [];
  for (const url of names.map((name) => `/assets/${name}`)) if (!reached.has(url)) reachableFrom(url, reached);
  return reached;
}

/** The same without what is loaded later. */
function importedBy(script: string): string[] {
  const names = text(script).match(/(?<=(?:from|import)[`"']\.\/)[\w.-]+\.js/g) ?? [];
  return names.map((name) => `/assets/${name}`);
}

test("a tablet needs at most 150 kB of JavaScript to ask and to save, and keeps at most 220 kB", () => {
  const asking = loadedBy("/kiosk/index.html", ".js");
  expect(asking.length).toBeGreaterThan(0);
  // Loaded while the first citizen answers.
  const sealing = keptEndingIn(/\/seal-session-key-[^/]+\.js$/);
  expect(sealing.length).toBe(1);
  const needed = new Set([...asking, ...sealing, ...sealing.flatMap(importedBy)]);
  expect(gzipped([...needed])).toBeLessThanOrEqual(150_000);
  expect(gzipped(keptEndingIn(/\.js$/))).toBeLessThanOrEqual(220_000);
});

test("fonts and styles of the tablet weigh at most 100 kB", () => {
  const styles = keptEndingIn(/\.css$/);
  // Fonts are compressed already.
  const fonts = keptEndingIn(/\.woff2$/).reduce((sum, url) => sum + bytes(url).length, 0);
  expect(styles.length).toBeGreaterThan(0);
  expect(fonts).toBeGreaterThan(0);
  expect(gzipped(styles) + fonts).toBeLessThanOrEqual(100_000);
});

test("the service worker keeps all the kiosk can come to load", () => {
  const urls = new Set(kept.map(({ url }) => url));
  const named = kept
    .filter(({ url }) => /\.(html|js|css)$/.test(url))
    .flatMap(({ url }) => text(url).match(/(?<=[/"'`(])assets\/[\w.-]+\.\w+/g) ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !urls.has(`/${name}`))).toEqual([]);
  const copied = globSync("*", { cwd: join(lastBuild, "kiosk") }).filter((name) => name !== "sw.js");
  expect(copied).toContain("manifest.webmanifest");
  expect(copied.filter((name) => !urls.has(`/kiosk/${name}`))).toEqual([]);
});

test("the service worker keeps nothing of its neighbours", () => {
  expect(kept.filter(({ url }) => !/^\/(assets|kiosk)\//.test(url))).toEqual([]);
  const neighbours = ["dashboard", "admin", "account"].filter((room) => globSync(`${room}/index.html`, { cwd: lastBuild }).length > 0);
  expect(neighbours).toContain("dashboard");
  const kiosk = reachableFrom("/kiosk/index.html");
  expect(keptEndingIn(/^\/assets\//).filter((url) => !kiosk.has(url))).toEqual([]);
  const theirs = neighbours.flatMap((room) => loadedBy(`/${room}/index.html`, "")).filter((url) => !kiosk.has(url));
  expect(theirs.length).toBeGreaterThan(0);
  expect(theirs.filter((url) => kept.some((file) => file.url === url))).toEqual([]);
  expect(keptEndingIn(/\.js$/).filter((url) => text(url).includes("recharts"))).toEqual([]);
});

test("every kept file is the one that is delivered, byte for byte", () => {
  for (const { url, integrity } of kept) {
    expect(`${url} sha256-${createHash("sha256").update(bytes(url)).digest("base64")}`).toBe(`${url} ${integrity}`);
  }
});

test("no page carries a script or style of its own, so that the strictest policy holds", () => {
  for (const page of globSync("**/index.html", { cwd: lastBuild })) {
    expect(text(page)).not.toMatch(/<script(?![^>]*\bsrc=)|<style(?![^>]*\bid="react-aria)|\sstyle=|\son\w+=/);
  }
});
