import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { createBuilder } from "vite";

/** What the pages are made of. */
const ingredients = [
  "src/{survey,protocol,ui,kiosk,admin,dashboard,account,build}/**/*",
  "public/**/*",
  "vite.config.ts",
  "package-lock.json",
];

/** Builds the pages unless `dist` is younger than all they are made of; without anything to do it costs some milliseconds. */
async function buildWhenNeeded(house: string): Promise<void> {
  const newest = Math.max(...globSync(ingredients, { cwd: house }).map((file) => changedAt(join(house, file))));
  if (changedAt(join(house, "dist/kiosk/sw.js")) > newest) return;
  console.log("Building the pages …");
  const builder = await createBuilder({ root: join(house, "src"), configFile: join(house, "vite.config.ts"), logLevel: "warn" });
  await builder.buildApp();
}

/** Milliseconds since 1970, 0 for what is not there. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

await buildWhenNeeded(join(import.meta.dirname, "../.."));
