import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Program } from "./device-states.ts";

/** Which program tablets get from a folder of built pages, and since when; null where none was built. */
export function servedProgram(pages: string): Program {
  const file = join(pages, "kiosk-version.txt");
  if (!existsSync(file)) return null;
  return { version: readFileSync(file, "utf8").trim(), since: statSync(file).mtime.toISOString() };
}
