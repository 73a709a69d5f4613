import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ownFolder } from "./endpoint.ts";

/** The pages as they were last built. */
export const lastBuild = join(import.meta.dirname, "../../dist");

/** A copy of them in a folder of the test's own, for who changes them, or must not meet the next build. */
export function builtPages(): { readonly folder: string; readonly remove: () => void } {
  const { path: folder } = ownFolder();
  cpSync(lastBuild, folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** One file a service worker keeps; `revision` is null where its name changes with it. */
export type KeptFile = { readonly url: string; readonly revision: string | null; readonly integrity: string };

/** The files a built service worker keeps for offline use. */
export function filesKeptBy(worker: string): KeptFile[] {
  const quoted = "[`\"']([^`\"']+)[`\"']";
  const entries = worker.matchAll(new RegExp(`url:${quoted},revision:(?:null|${quoted}),integrity:${quoted}`, "g"));
  return [...entries].flatMap(([, url, revision, integrity]) => (url && integrity ? [{ url, revision: revision ?? null, integrity }] : []));
}
