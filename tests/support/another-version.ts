import { createHash } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Makes of built pages the same program with the title «Bản mới» in another folder: the least a new version can be. */
export function anotherVersion(folder: string, copy: string): string {
  cpSync(folder, copy, { recursive: true });
  const page = join(copy, "kiosk/index.html");
  const before = readFileSync(page);
  const after = Buffer.from(before.toString("utf8").replace(/<title>[^<]*/, "<title>Bản mới"));
  writeFileSync(page, after);
  const worker = join(copy, "kiosk/sw.js");
  const revised = readFileSync(worker, "utf8")
    .replace(sum(before, "hex").slice(0, 16), sum(after, "hex").slice(0, 16))
    .replace(sum(before, "base64"), sum(after, "base64"));
  writeFileSync(worker, revised);
  return copy;
}

function sum(content: Buffer, encoding: "hex" | "base64"): string {
  return createHash("sha256").update(content).digest(encoding);
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
