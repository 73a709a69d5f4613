import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as z from "zod/mini";
import type { Form, Line, Proof } from "../proof.ts";
import { type Planted, planted } from "./planted.ts";

const Came = z.object({
  seeds: z.number(),
  shown: z.number(),
  happened: z.record(z.string(), z.number()),
  broken: z.nullable(z.object({ seed: z.number(), trouble: z.string() })),
});
type Came = z.infer<typeof Came>;

const program = fileURLToPath(import.meta.resolve("./run.ts"));
const run = promisify(execFile);
/** Compiled modules, for the many processes that load the same ones. */
const cache = join(import.meta.dirname, "../../../node_modules/.cache/simulation");
/** What a seed leaves behind is cleared away rarely, and by nobody beside it. */
const memory = ["--max-semi-space-size=16", "--single-threaded-gc"];
const asMuchAsThereIs = 64 * 1024 * 1024;

/** Seeds of a run; `SEEDS=` asks for more or fewer, `SEED=` for one. A planted bug must be found within so many. */
const seedsByForm = { short: { sound: 2000, planted: 60 }, long: { sound: 20_000, planted: 400 } } as const satisfies Record<Form, object>;
/** A process that has run for long costs two thirds a seed of what a new one does (measured). */
const seedsAtOnce = 2_500;

/** Tablets, network and endpoint, simulated from seeds; and the same with bugs planted in the program, which must be found. */
export const simulation: Proof = { name: "simulation", run: simulate };

async function simulate(form: Form): Promise<readonly Line[]> {
  const { sound, planted: most } = seedsByForm[form];
  const [from, count] = [Number(process.env["SEED"] ?? 1), process.env["SEED"] === undefined ? Number(process.env["SEEDS"] ?? sound) : 1];
  const each = Math.min(seedsAtOnce, Math.ceil(count / availableParallelism()));
  const parts = Array.from({ length: Math.ceil(count / each) }, (_, part) => from + part * each);
  const came = await inTurn(parts, (first) =>
    live({ from: first, seeds: Math.min(each, from + count - first), plant: null, favour: null }),
  );
  const found = await inTurn(planted, (bug) => live({ from: 1, seeds: most, plant: bug.name, favour: bug.favour ?? null }));
  return [...linesOf(came), ...planted.map((bug, place) => lineOf(bug, found[place]))];
}

type Wish = { readonly from: number; readonly seeds: number; readonly plant: string | null; readonly favour: string | null };

/** Lives through seeds in a process of their own; says how to live through one again that broke. */
async function live({ from, seeds, plant, favour }: Wish): Promise<Came> {
  const planting = [...(plant === null ? [] : ["--plant", plant]), ...(favour === null ? [] : ["--favour", favour])];
  const given = [...memory, program, "--from", String(from), "--seeds", String(seeds), ...planting];
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  const { stdout } = await run(process.execPath, given, { env, maxBuffer: asMuchAsThereIs });
  const came = z.parse(Came, JSON.parse(stdout));
  if (came.broken && plant === null)
    console.log(`${came.broken.trouble}\nAgain: node tests/faults/simulation/run.ts --from ${came.broken.seed} --seeds 1 --tell`);
  return came;
}

/** Does it with each, as many at a time as there are processors. */
async function inTurn<One, Done>(all: readonly One[], task: (one: One) => Promise<Done>): Promise<Done[]> {
  const done: Done[] = [];
  const waiting = all.map((one, place) => ({ one, place }));
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) done[next.place] = await task(next.one);
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return done;
}

function linesOf(came: readonly Came[]): Line[] {
  const seeds = came.reduce((sum, one) => sum + one.seeds, 0);
  const broken = came.flatMap((one) => one.broken?.trouble ?? []);
  const count = (kind: string) => broken.filter((trouble) => trouble.startsWith(kind)).length;
  const happened = came.reduce((sum, one) => sum + Object.values(one.happened).reduce((all, times) => all + times, 0), 0);
  const shown = came.reduce((sum, one) => sum + one.shown, 0);
  return [
    {
      kind: "survived",
      promise: 3,
      fault: `simulated runs from seeds: ${shown.toLocaleString("en")} forms thanked for, ${happened.toLocaleString("en")} doings and faults`,
      tries: seeds,
      lost: count("LOST"),
      double: count("DOUBLE"),
      wrong: count("WRONG"),
    },
    {
      kind: "survived",
      promise: 15,
      fault: "simulated runs from seeds: all has arrived within two hours of the network's return, by itself",
      tries: seeds,
      lost: count("STUCK"),
      double: 0,
      wrong: 0,
    },
  ];
}

function lineOf({ name, promise }: Planted, came: Came | undefined): Line {
  return { kind: "planted", promise, fault: `planted: ${name}`, tries: came?.seeds ?? 0, caught: came?.broken ? 1 : 0 };
}
