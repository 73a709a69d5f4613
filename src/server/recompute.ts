import { readFileSync } from "node:fs";
import { recompute } from "./answers/recomputed.ts";
import { calledWrongly, end } from "./command.ts";

/** Computes every figure of a file of frozen figures anew, from its own counts: `npm run recompute -- figures.json`. Needs neither store nor configuration. */
const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) end("Nêu đúng một tệp số liệu đã chốt. · Name one file of frozen figures.", calledWrongly);
const found = recompute(textOf(file));
if ("faults" in found) end(found.faults.map(({ place, fault }) => `${file}: ${place} ${fault}`).join("\n"));
const { frozen, recomputed, held, differences } = found;
const lines = [
  `${frozen.title} · ${frozen.surveyTitle} · ${frozen.madeAt}`,
  ...differences.map(({ row, figure, printed, recomputed: anew }) => `${row ?? "total"}\t${figure}\t${printed}\t${anew}`),
  ...(held > 0 ? [`${held} figures rest on hidden parts and were held against their own counts only`] : []),
  `${recomputed} figures recomputed, ${differences.length} differ`,
];
process.stdout.write(`${lines.join("\n")}\n`);
process.exitCode = differences.length === 0 ? 0 : 1;

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    return end(`${path}: không đọc được · cannot be read: ${error instanceof Error ? error.message : ""}`, calledWrongly);
  }
}
