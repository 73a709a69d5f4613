import { makeGround } from "./endpoint-life.ts";
import { oneRun } from "./one-run.ts";

type Wish = { readonly from: number; readonly count: number; readonly folder: string; readonly tell: boolean };

/** Lives through so many seeds, until one breaks a promise. */
export async function runSeeds({ from, count, folder, tell }: Wish) {
  const ground = await makeGround(folder, new Date(Date.UTC(2026, 10, 19)));
  const happened: Record<string, number> = {};
  let shown = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const outcome = await oneRun(ground, seed);
    shown += outcome.shown;
    for (const [name, times] of outcome.happened) happened[name] = (happened[name] ?? 0) + times;
    if (tell) process.stderr.write(`${outcome.steps.join("\n")}\n`);
    if (outcome.trouble !== null && process.env["ALL"]) {
      process.stderr.write(`${seed}: ${outcome.trouble.slice(0, 700)}\n`);
      continue;
    }
    if (outcome.trouble !== null) return { seeds: seed - from + 1, shown, happened, broken: { seed, trouble: outcome.trouble } };
  }
  return { seeds: count, shown, happened, broken: null };
}
