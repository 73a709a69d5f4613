import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const rooms = readdirSync("src", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.each(rooms)("%s has a README of at most 20 lines", (room) => {
  expect(existsSync(`src/${room}/README.md`)).toBe(true);
  expect(readFileSync(`src/${room}/README.md`, "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(20);
});

test("the house has no drawers", () => {
  const drawers = globSync("src/**/{utils,util,lib,common,shared,helpers,types,constants,misc,index}{,.ts,.tsx}");
  expect(drawers).toEqual([]);
});

test("the top level holds what it should and nothing else", () => {
  const expected = [
    "src",
    "public",
    "survey-definitions",
    "tests",
    "vite.config.ts",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "README.md",
    "LICENSE",
    "Dockerfile",
    "compose.yaml",
  ];
  // Stores, their keys and their backups lie beside each other: data, data-keys, data-demo-backups …
  const made = /^(node_modules|dist|tls|data(-demo)?(-keys|-backups)?)$/;
  const found = readdirSync(".").filter((name) => !name.startsWith(".") && !made.test(name));
  expect(found.filter((name) => !expected.includes(name))).toEqual([]);
});
