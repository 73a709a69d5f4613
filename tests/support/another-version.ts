import { createHash } from "node:crypto";
import { cpSync, globSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { filesKeptBy } from "./built-pages.ts";

type Change = {
  readonly title?: string;
  /** What else becomes of the files in the folder, before their sums are made. */
  readonly alter?: (folder: string) => void;
};

/** Makes of built pages the same program under another title in another folder: a new version of which no file is fetched by its name of before. */
export function anotherVersion(folder: string, copy: string, { title = "Bản mới", alter = () => {} }: Change = {}): string {
  cpSync(folder, copy, { recursive: true });
  renameAssets(copy);
  changeText(join(copy, "kiosk/index.html"), (page) => page.replace(/<title>[^<]*/, `<title>${title}`));
  alter(copy);
  changeText(join(copy, "kiosk/sw.js"), (worker) =>
    filesKeptBy(worker).reduce((text, { url, revision, integrity }) => {
      const content = readFileSync(join(copy, url));
      const summed = text.replace(integrity, `sha256-${createHash("sha256").update(content).digest("base64")}`);
      const revised = createHash("sha256").update(title).update(content).digest("hex").slice(0, 16);
      return revision === null ? summed : summed.replace(revision, revised);
    }, worker),
  );
  return copy;
}

/** Gives every built file another name, wherever it is called by it. */
function renameAssets(folder: string): void {
  const assets = join(folder, "assets");
  const names = new Set(readdirSync(assets));
  const renamed = (name: string) => (names.has(name) ? name.replace(/\.(\w+)$/, "-2.$1") : name);
  for (const name of names) renameSync(join(assets, name), join(assets, renamed(name)));
  for (const file of globSync("**/*.{js,css,html}", { cwd: folder }))
    changeText(join(folder, file), (text) => text.replace(/[\w-]+(?:\.[\w-]+)*\.\w+/g, renamed));
}

/** Writes a file anew with what its text becomes. */
export function changeText(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

/** Looks for a new version; tells how its installation ended. */
export function lookForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<string>((resolve) => {
      registration.addEventListener("updatefound", () => {
        const { installing } = registration;
        installing?.addEventListener("statechange", () => {
          if (installing.state !== "activating") resolve(installing.state);
        });
      });
    });
    await registration.update();
    return found;
  });
}
