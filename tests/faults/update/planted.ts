import { globSync } from "node:fs";
import { join } from "node:path";
import { changeText } from "../../support/another-version.ts";

/** Takes the sums out of a version's service worker, so that it keeps whatever is delivered under a file's name. */
export function withoutSums(folder: string): void {
  changeText(join(folder, "kiosk/sw.js"), (worker) => worker.replace(/,integrity:[`"'][^`"']+[`"']/g, ""));
}

/** Lets a version's worker take charge at once, and its page begin anew whenever another does. */
export function withoutPatience(folder: string): void {
  changeText(join(folder, "kiosk/sw.js"), (worker) => `self.addEventListener("install",()=>self.skipWaiting());${worker}`);
  const [page] = globSync("assets/kiosk-*.js", { cwd: folder });
  if (page === undefined) throw new Error("the kiosk has no script");
  const anew = `navigator.serviceWorker.addEventListener("controllerchange",()=>location.reload());`;
  changeText(join(folder, page), (script) => `${script}\n${anew}`);
}
