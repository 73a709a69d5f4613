import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settingNames } from "../../src/server/configuration.ts";

const text = (file: string) => readFileSync(file, "utf8");
const namesIn = (found: Iterable<RegExpMatchArray>) => [...found].flatMap(([, name]) => (name === undefined ? [] : [name]));

/** Names a process gets that are none of the endpoint's settings. */
const others = new Set(["NODE_ENV", "POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD", "CHROMIUM"]);
const unknown = (names: readonly string[]) => names.filter((name) => !settingNames.includes(name) && !others.has(name));

test("the image sets only what the endpoint knows", () => {
  const names = namesIn(text("Dockerfile").matchAll(/^(?:ENV|\s+)\s*([A-Z][A-Z_]+)=/gm));
  expect(names).toEqual(expect.arrayContaining(["PORT", "HOST", "DATA", "KEYS", "BACKUPS"]));
  expect(unknown(names)).toEqual([]);
});

test("the image takes what is there", () => {
  const sources = namesIn(text("Dockerfile").matchAll(/^COPY (?!--from)((?:\S+ )+)\S+$/gm)).flatMap((list) => list.trim().split(" "));
  const programs = namesIn(text("Dockerfile").matchAll(/"node", (?:"--[^"]+", )*"([^"]+)"/g));
  expect(sources.length + programs.length).toBeGreaterThan(6);
  expect([...sources, ...programs].filter((path) => !existsSync(path))).toEqual([]);
});

test("compose.yaml sets and asks only what the endpoint or PostgreSQL knows", () => {
  const compose = text("compose.yaml");
  const set = namesIn(compose.matchAll(/^\s+([A-Z][A-Z_]+):/gm));
  const asked = namesIn(compose.matchAll(/\$\{([A-Z_]+)/g));
  expect(set).toEqual(expect.arrayContaining(["TLS_CERT", "TLS_KEY", "DATABASE_URL"]));
  expect(unknown([...set, ...asked])).toEqual([]);
});

test("the README names only settings there are", () => {
  const names = namesIn(text("README.md").matchAll(/\b([A-Z][A-Z_]{2,})=/g));
  const inBackticks = namesIn(text("README.md").matchAll(/`([A-Z]+_[A-Z_]+|PORT|HOST|DATA|KEYS|BACKUPS|SURVEY)`/g));
  expect(names.length + inBackticks.length).toBeGreaterThan(0);
  expect(unknown([...names, ...inBackticks])).toEqual([]);
});
