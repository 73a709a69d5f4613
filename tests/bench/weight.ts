import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { filesKeptBy } from "../support/built-pages.ts";
import type { Figure } from "./figure.ts";

/** What a tablet must load to ask, and what it keeps. */
export function weightFigures(dist: string): Figure[] {
  const read = (url: string) => readFileSync(join(dist, url));
  const kept = filesKeptBy(read("/kiosk/sw.js").toString()).map(({ url }) => url);
  const needed = [
    ...read("/kiosk/index.html")
      .toString()
      .matchAll(/"(\/assets\/[^"]+\.js)"/g),
  ].flatMap(([, url]) => url ?? []);
  const kiloBytes = (urls: readonly string[]) => urls.reduce((sum, url) => sum + gzipSync(read(url)).length, 0) / 1000;
  const ending = (pattern: RegExp) => kept.filter((url) => pattern.test(url));
  return [
    { what: "kiosk: JavaScript needed to answer, gzip", unit: "kB", toReach: "≤ 150", runs: [kiloBytes(needed)] },
    { what: "kiosk: all JavaScript kept for offline, gzip", unit: "kB", toReach: "≤ 220", runs: [kiloBytes(ending(/\.js$/))] },
    { what: "kiosk: fonts and styles, gzip", unit: "kB", toReach: "≤ 100", runs: [kiloBytes(ending(/\.(css|woff2)$/))] },
  ];
}
