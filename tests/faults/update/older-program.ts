import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import * as z from "zod/mini";
import { storeIn, type Office } from "../../support/an-office.ts";
import { ownFolder } from "../../support/endpoint.ts";
import { staticServer } from "../../support/static-server.ts";

const house = join(import.meta.dirname, "../../..");

/** The older program: the sources as they were before drafts, paper forms and the last changes of the store. */
const older = "a6c3097";

/** An older program in a folder of its own: its sources, and its pages as it builds them. */
export type OlderProgram = Disposable & { readonly folder: string; readonly pages: string };

/** Why the older program cannot be had here; null where it can. */
export function whyNoOlderProgram(): string | null {
  try {
    execFileSync("git", ["cat-file", "-e", `${older}^{commit}`], { cwd: house, stdio: "ignore" });
    return null;
  } catch {
    return "the history of the sources is not here";
  }
}

/** Takes the older program out of the history and builds its pages. */
export async function olderProgram(): Promise<OlderProgram> {
  const own = ownFolder();
  const folder = own.path;
  const archive = join(folder, "sources.tar");
  execFileSync("git", ["archive", "--output", archive, older], { cwd: house });
  execFileSync("tar", ["-xf", archive, "-C", folder]);
  symlinkSync(join(house, "node_modules"), join(folder, "node_modules"));
  const pages = join(folder, "dist");
  const { NODE_ENV: _, ...environment } = process.env;
  const build = ["node_modules/vite/bin/vite.js", "build", "--config", "vite.config.ts", "--outDir", pages, "--logLevel", "error"];
  await promisify(execFile)(process.execPath, build, { cwd: folder, env: environment });
  return { folder, pages, [Symbol.dispose]: () => own[Symbol.dispose]() };
}

/** What stands in the older program's own tests opens an office there; its addresses are told, and it closes with the input. */
const openThere = `
  const { openOffice } = await import("./tests/support/an-office.ts");
  const { codeAt } = await import("./tests/support/enrol-page.ts");
  const { shippedInstrument, shippedSurvey } = await import("./tests/support/shipped.ts");
  const [officials] = shippedInstrument("ward-short-9").criteria;
  const survey = shippedSurvey("ward-short-9", { criteria: [officials], order: ["OFF"] });
  const office = await openOffice("./dist", survey);
  console.log(JSON.stringify({ origin: office.origin, data: office.data, code: await codeAt(office) }));
  for await (const _ of process.stdin);
  await office[Symbol.asyncDispose]();
`;

const Opened = z.object({ origin: z.string(), data: z.string(), code: z.string() });

type OlderOffice = AsyncDisposable & Pick<Office, "origin" | "code" | "front" | "hashes" | "held" | "findings">;

/** Opens an office whose endpoint is the older program, and before it the pages of a build. */
export async function olderOffice({ folder }: OlderProgram, pages: string): Promise<OlderOffice> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", openThere], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const [told] = await Promise.race([once(createInterface(child.stdout), "line"), ended.then(() => ["{}"])]);
  const { origin, data, code } = Opened.parse(JSON.parse(String(told)));
  const front = await staticServer(pages, {}, origin);
  const { hashes, held } = storeIn(data);
  return {
    origin: front.origin,
    code: async () => code,
    front,
    hashes,
    held,
    /** By the older program's own hand, which alone knows how its store is to be read. */
    findings: () => findingsBy(folder, data),
    async [Symbol.asyncDispose]() {
      await front.stop();
      child.stdin.end();
      await ended;
    },
  };
}

/** One where the older program's own check finds anything amiss. */
function findingsBy(folder: string, data: string): Promise<number> {
  const environment = { ...process.env, DATA: data, KEYS: `${data}-keys` };
  return new Promise((resolve) =>
    execFile(process.execPath, ["src/server/verify.ts"], { cwd: folder, env: environment }, (error) => resolve(error === null ? 0 : 1)),
  );
}
