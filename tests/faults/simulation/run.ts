import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { editsOf } from "./planted.ts";
import { quickPlatform } from "./quick-platform.ts";
import { quickerProgram } from "./quicker-program.ts";
import { readRewritten } from "./rewritten.ts";
import { virtualSignatures } from "./virtual-signatures.ts";
import { withoutRealTime } from "./without-real-time.ts";

/** Lives through seeds in a process of its own: `node tests/faults/simulation/run.ts --from 1 --seeds 2000 [--plant name] [--favour what happens] [--tell]`; prints what came of them as JSON. */
const { values } = parseArgs({
  options: {
    from: { type: "string", default: "1" },
    seeds: { type: "string", default: "100" },
    plant: { type: "string" },
    favour: { type: "string" },
    tell: { type: "boolean", default: false },
  },
});
// What the build puts into the pages.
Object.assign(globalThis, { PROGRAM_VERSION: "1" });
// Dexie says each time that it opens a lost connection anew.
console.warn = () => {};
withoutRealTime();
quickPlatform();
// Where a fault was made is asked only when its seed is lived through again.
if (!values.tell) Error.stackTraceLimit = 0;
readRewritten([...virtualSignatures, ...quickerProgram, ...(values.plant === undefined ? [] : editsOf(values.plant))]);

const { runSeeds } = await import("./run-seeds.ts");
const folder = mkdtempSync(join(tmpdir(), "sipas-simulation-"));
try {
  const came = await runSeeds({
    from: Number(values.from),
    count: Number(values.seeds),
    folder,
    tell: values.tell,
    favour: values.favour ?? null,
  });
  process.stdout.write(`${JSON.stringify(came)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
