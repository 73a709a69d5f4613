import { isDeepStrictEqual } from "node:util";
import { makeGround } from "./endpoint-life.ts";
import { fittedOut } from "./fitted-out.ts";
import { oneRun } from "./one-run.ts";

type Wish = {
  readonly from: number;
  readonly count: number;
  readonly folder: string;
  readonly tell: boolean;
  readonly favour: string | null;
};

/** What the program loads at its first need is loaded before the first seed, which would otherwise wait for a disk and not replay. */
async function loadAll(): Promise<void> {
  await import("../../../src/kiosk/keeping/deliveries-in.ts");
  await import("../../../src/kiosk/keeping/signing-keys-in.ts");
  await import("../../../src/kiosk/sending/sending.ts");
}

/** A process that lives through this many makes sure first that a seed replays. */
const manySeeds = 50;

/** Lives through so many seeds, until one breaks a promise. */
export async function runSeeds({ from, count, folder, tell, favour }: Wish) {
  await loadAll();
  const ground = await fittedOut(await makeGround(folder, new Date(Date.UTC(2026, 10, 19))));
  const happened: Record<string, number> = {};
  let shown = 0;
  if (count >= manySeeds && !isDeepStrictEqual(await oneRun(ground, from), await oneRun(ground, from)))
    return { seeds: 1, shown, happened, broken: { seed: from, trouble: "WRONG the seed does not replay" } };
  for (let seed = from; seed < from + count; seed += 1) {
    const outcome = await oneRun(ground, seed, favour);
    shown += outcome.shown;
    for (const [name, times] of outcome.happened) happened[name] = (happened[name] ?? 0) + times;
    if (tell) process.stderr.write(`${outcome.steps.join("\n")}\n`);
    if (outcome.trouble !== null) return { seeds: seed - from + 1, shown, happened, broken: { seed, trouble: outcome.trouble } };
  }
  return { seeds: count, shown, happened, broken: null };
}
