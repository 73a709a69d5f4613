import { cpSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { programVersion } from "../../src/build/program-version.ts";
import { ownFolder } from "../support/endpoint.ts";

test("the program is named by its content: the same sources the same name, any other source another one, short enough for a batch", () => {
  using copy = ownFolder();
  for (const part of ["src", "public", "package.json", "package-lock.json"]) cpSync(part, `${copy.path}/${part}`, { recursive: true });
  const before = programVersion(copy.path);
  expect(before).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
  expect(before.length).toBeLessThanOrEqual(40);
  writeFileSync(`${copy.path}/src/dashboard/unrelated.ts`, "");
  expect(programVersion(copy.path)).toBe(before);
  writeFileSync(`${copy.path}/src/survey/related.ts`, "");
  expect(programVersion(copy.path)).not.toBe(before);
});
