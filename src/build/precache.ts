import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import { programVersion } from "./program-version.ts";

const page = "kiosk/index.html";

/** One file of the kiosk; `revision` is null where the name already carries a hash. */
export type KioskFile = { readonly url: string; readonly revision: string | null; readonly integrity: string };

/** Builds the kiosk's service worker around the exact list of files the kiosk needs offline, and nothing of its neighbours. */
export function precacheKiosk({ house }: { house: string }): Plugin {
  return {
    name: "precache-kiosk",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        if (!(page in bundle)) return;
        const files = [...filesOf(bundle), ...publicFiles(house)].toSorted((a, b) => a.url.localeCompare(b.url, "en"));
        this.emitFile({ type: "asset", fileName: "kiosk/sw.js", source: await workerAround(files, house) });
        // For the endpoint, which tells tablets of an older program by it; not part of what tablets keep.
        this.emitFile({ type: "asset", fileName: "kiosk-version.txt", source: programVersion(house) });
      },
    },
  };
}

/** The build of the kiosk makes the kiosk's files and no others. */
function filesOf(bundle: Rolldown.OutputBundle): KioskFile[] {
  return Object.values(bundle).map((file) => {
    const content = Buffer.from(file.type === "chunk" ? file.code : file.source);
    return fileOf(file.fileName, content, file.fileName === page ? revisionOf(content) : null);
  });
}

/** Web manifest and icons, which the build copies as they are. */
function publicFiles(house: string): KioskFile[] {
  const folder = join(house, "public/kiosk");
  return readdirSync(folder).map((name) => {
    const content = readFileSync(join(folder, name));
    return fileOf(`kiosk/${name}`, content, revisionOf(content));
  });
}

function fileOf(name: string, content: Buffer, revision: string | null): KioskFile {
  return { url: `/${name}`, revision, integrity: `sha256-${createHash("sha256").update(content).digest("base64")}` };
}

function revisionOf(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

/** A build of its own, so that the worker is one classic script that shares no chunk with a page. */
async function workerAround(files: readonly KioskFile[], house: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: house,
    logLevel: "warn",
    publicDir: false,
    define: { KIOSK_FILES: JSON.stringify(files) },
    build: { write: false, rolldownOptions: { input: `${house}/src/kiosk/worker/sw.ts`, output: { format: "iife" } } },
  });
  const [script] = Array.isArray(built) ? built.flatMap(({ output }) => output) : "output" in built ? built.output : [];
  if (script?.type !== "chunk") throw new Error("The service worker was not built");
  return script.code;
}
