import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { isBroken, type Line, type Proof, proofTable } from "./proof.ts";

/** Every proof there is, in the order it runs. */
const proofs: readonly Proof[] = [];

const { values } = parseArgs({ options: { only: { type: "string" }, short: { type: "boolean", default: false } } });
const chosen = proofs.filter(({ name }) => values.only === undefined || values.only.split(",").includes(name));
const lines: Line[] = [];
for (const { name, run } of chosen) {
  const began = Date.now();
  console.log(`${name} …`);
  const found = await run(values.short ? "short" : "long");
  for (const line of found.filter(isBroken)) console.log(`BROKEN: ${JSON.stringify(line)}`);
  console.log(`${name}: ${Math.round((Date.now() - began) / 1000)} s`);
  lines.push(...found);
}
const table = proofTable(lines);
console.log(table);
if (values.only === undefined && !values.short) publish(table);
process.exitCode = lines.some(isBroken) ? 1 : 0;

/** Puts the table into the README, between its two marks. */
function publish(text: string): void {
  const [before, after] = readFileSync("README.md", "utf8").split(/(?<=<!-- proof -->\n)[^]*?(?=<!-- \/proof -->)/);
  const when = `\n\nRun ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}.\n`;
  if (before === undefined || after === undefined) throw new Error("README.md has no place for the table");
  writeFileSync("README.md", `${before}${text}${when}${after}`);
}
