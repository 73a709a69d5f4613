import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the tablet's program is made of; a change in any of it is another version. */
const ingredients = ["src/survey", "src/protocol", "src/ui", "src/kiosk", "public", "package-lock.json"];

/** Names the tablet's program by the package's version and its own content, `0.1.0+3f2a90c1b7de`: the same sources, the same name. */
export function programVersion(house: string): string {
  const content = createHash("sha256");
  for (const file of ingredients.flatMap((ingredient) => filesUnder(house, ingredient))) {
    content
      .update(file)
      .update("\0")
      .update(readFileSync(join(house, file)))
      .update("\0");
  }
  return `${versionIn(readFileSync(join(house, "package.json"), "utf8"))}+${content.digest("hex").slice(0, 12)}`;
}

function versionIn(packageText: string): string {
  const [, version] = /"version":\s*"([^"]+)"/.exec(packageText) ?? [];
  if (version === undefined) throw new Error("package.json names no version");
  return version;
}

function filesUnder(house: string, path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(house, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(house.length + 1))
    .toSorted();
}
