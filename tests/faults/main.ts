import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { attack } from "./attack/attack.ts";
import { disks } from "./disk/disk.ts";
import { mixed } from "./load/mixed.ts";
import { provinceDay } from "./load/province-day.ts";
import { soak } from "./load/soak.ts";
import { storm } from "./load/storm.ts";
import { network } from "./network/network.ts";
import { kills } from "./power-cut/kills.ts";
import { powerCutOfTheEndpoint } from "./power-cut/of-the-endpoint.ts";
import { powerCutOfTheTablet } from "./power-cut/of-the-tablet.ts";
import { isBroken, loadsTable, type Proof, proofTable, Run } from "./proof.ts";
import { simulation } from "./simulation/simulation.ts";
import { time } from "./time/time.ts";
import { update } from "./update/update.ts";

/** Every proof there is, in the order it runs. */
const proofs: readonly Proof[] = [
  simulation,
  powerCutOfTheTablet,
  powerCutOfTheEndpoint,
  kills,
  disks,
  network,
  time,
  update,
  attack,
  storm,
  provinceDay,
  soak,
  mixed,
];

const readme = join(import.meta.dirname, "../../README.md");
const runsFile = join(import.meta.dirname, "runs.json");

const { values } = parseArgs({ options: { only: { type: "string" }, short: { type: "boolean", default: false } } });
const chosen = values.only?.split(",") ?? proofs.map(({ name }) => name);
const runs = z.parse(z.record(z.string(), Run), JSON.parse(readFileSync(runsFile, "utf8")));
for (const name of chosen) {
  const proof = proofs.find((one) => one.name === name);
  if (!proof) throw new Error(`no proof is called ${name}: there are ${proofs.map((one) => one.name).join(", ")}`);
  runs[name] = await runOf(proof);
}
const shown = proofs.flatMap(({ name }) => runs[name] ?? []);
console.log(`${proofTable(shown)}\n\n${loadsTable(shown)}`);
if (!values.short) {
  writeFileSync(runsFile, `${JSON.stringify(runs, null, 2)}\n`);
  publish("proof", proofTable(shown));
  publish("load", loadsTable(shown));
}
process.exitCode = chosen.some((name) => runs[name]?.lines.some(isBroken)) ? 1 : 0;

async function runOf({ name, run }: Proof): Promise<Run> {
  console.log(`${name} …`);
  const began = Date.now();
  const lines = await run(values.short ? "short" : "long");
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${name}: ${seconds} s`);
  for (const line of lines.filter(isBroken)) console.log(`BROKEN: ${JSON.stringify(line)}`);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`;
  return { day: new Date().toISOString().slice(0, 10), machine, seconds, lines: [...lines] };
}

/** Puts a table into the README, between the two marks of that name. */
function publish(mark: string, table: string): void {
  const [begin, end] = [`<!-- ${mark} -->\n`, `<!-- /${mark} -->`];
  const text = readFileSync(readme, "utf8");
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  if (!text.includes(begin) || to < from) throw new Error(`README.md has no place for the table of ${mark}`);
  writeFileSync(readme, `${text.slice(0, from)}${table}\n${text.slice(to)}`);
}
