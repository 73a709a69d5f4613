import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { promisify } from "node:util";
import { ownFolder } from "./endpoint.ts";

/** Builds the pages as they are delivered into a folder of the test's own; in a process of its own, because a build under test is another build. */
export async function builtPages(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const { path: folder } = ownFolder();
  const { NODE_ENV: _, ...environment } = process.env;
  await promisify(execFile)(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--config", "vite.config.ts", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"],
    { env: environment },
  );
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
