import { inspect } from "node:util";
import { Dexie } from "dexie";
import type { Ground } from "./endpoint-life.ts";
import { heal } from "./healing.ts";
import { type Trouble, troublesAtTheEnd, troublesNow, troublesOfStore } from "./judgement.ts";
import { step } from "./steps.ts";
import { aWorld, type World } from "./world.ts";

/** What one seed came to: what was done, what went wrong on the way, and which promise broke, if any. */
export type Outcome = {
  readonly seed: number;
  readonly trouble: Trouble | null;
  readonly steps: readonly string[];
  readonly happened: ReadonlyMap<string, number>;
  readonly shown: number;
};

/** After these only people can make a tablet known again. */
const enrolments: readonly string[] = ["enrol", "enrol, answer lost", "revoke", "restore", "an older store, days later"];

/** Nothing but a restore takes back what was counted wrongly, so sums are looked at when one may come. */
const beforeLosses: readonly string[] = ["back up"];

/** A promise that did not hold. */
class Broken extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** Lives through one seed. */
export async function oneRun(ground: Ground, seed: number, favour: string | null = null): Promise<Outcome> {
  const world = await aWorld(ground, seed, favour);
  const steps: string[] = [];
  const trouble = await troubleOf(() => live(world, steps));
  for (const tablet of world.tablets) for (const page of tablet.alive()) page.die();
  world.endpoint.end();
  // Dexie keeps whatever was not closed in mind, and a page that died closed nothing.
  const opened: unknown[] = Reflect.get(Dexie, "connections");
  opened.splice(0);
  const happened = new Map([...Map.groupBy(steps, nameOf)].map(([name, all]) => [name, all.length]));
  return { seed, trouble, steps, happened: new Map([...happened, ...world.network.happened]), shown: world.shown.size };
}

/** What was done, without at which tablet. */
function nameOf(what: string): string {
  return what.replace(/ \(.*/, "");
}

async function troubleOf(life: () => Promise<void>): Promise<Trouble | null> {
  try {
    await life();
    return null;
  } catch (error) {
    if (error instanceof Broken) return error.trouble;
    return `WRONG ${inWords(error)}`;
  }
}

function inWords(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : inspect(error);
}

async function live(world: World, steps: string[]): Promise<void> {
  await begin(world);
  const count = 6 + world.luck.below(20);
  while (steps.length < count) {
    const what = await step(world);
    steps.push(what);
    demand(stateOf(world));
    if (beforeLosses.includes(nameOf(what))) demand(await storeOf(world));
  }
  demand(await heal(world, { needsPeople: steps.some((what) => enrolments.includes(nameOf(what))) }));
  demand(stateOf(world));
  demand(await storeOf(world));
  demand(await troublesAtTheEnd(world));
}

/** Tablets that were enrolled are switched on at their desks. */
async function begin(world: World): Promise<void> {
  for (const tablet of world.tablets) await tablet.open();
  await world.time.quiet();
  world.network.trouble(world.favour === null ? world.luck.pick([0, 0.15, 0.4, 0.7]) : 0.5);
}

function demand(troubles: readonly Trouble[]): void {
  const [first] = troubles;
  if (first) throw new Broken(first);
}

function stateOf({ endpoint, tablets, shown, surprises, seen, revoked }: World): Trouble[] {
  const [surprise] = surprises;
  if (surprise !== undefined) return [`WRONG a tablet was surprised by ${inWords(surprise)}`];
  for (const tablet of tablets) for (const { id, hash } of tablet.records()) seen.add(`${id} ${hash}`);
  const life = endpoint.alive();
  return [...troublesNow({ life, tablets, shown }), ...revoked(tablets, life)];
}

async function storeOf({ endpoint, shown }: World): Promise<Trouble[]> {
  return troublesOfStore(await endpoint.running(), shown);
}
