import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { lastBuild } from "../support/built-pages.ts";

const bytes = (url: string) => readFileSync(join(lastBuild, url));

/** What the dashboard's HTML loads before anything else runs. */
function loadedFirst(ending: string): string[] {
  const page = bytes("/dashboard/index.html").toString("utf8");
  return [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].flatMap(([, url]) => (url?.endsWith(ending) ? [url] : []));
}

test("a manager's first figures need at most 145 kB of JavaScript over the line, and no drawing library", () => {
  const scripts = loadedFirst(".js");
  expect(scripts.length).toBeGreaterThan(0);
  const handedOut = scripts.map((url) => (bytes(url).length < 1024 ? bytes(url) : bytes(`${url}.gz`)));
  expect(handedOut.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(145_000);
  const texts = scripts.map((url) => bytes(url).toString("utf8"));
  expect(texts.filter((text) => text.includes("recharts"))).toEqual([]);
  // The overview itself is among them: nothing has to be asked for before its figures can be drawn.
  expect(texts.filter((text) => text.includes("/api/standing")).length).toBe(1);
});

test("the letters a manager's page is set in are asked for with its program, and are those its style sheet names", () => {
  const fonts = loadedFirst(".woff2");
  expect(fonts.length).toBe(6);
  const styles = loadedFirst(".css").map((url) => bytes(url).toString("utf8"));
  for (const font of fonts) expect(styles.some((text) => text.includes(font.slice("/assets/".length)))).toBe(true);
});

test("what is handed out pressed unpacks to the very file", () => {
  const pressed = [...loadedFirst(".js"), ...loadedFirst(".css")].filter((url) => bytes(url).length >= 1024);
  expect(pressed.length).toBeGreaterThan(2);
  for (const url of pressed) {
    expect(brotliDecompressSync(bytes(`${url}.br`)).equals(bytes(url))).toBe(true);
    expect(gunzipSync(bytes(`${url}.gz`)).equals(bytes(url))).toBe(true);
  }
});
