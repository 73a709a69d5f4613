import { diskFull, processGone } from "./endpoint.ts";
import type { Tablet } from "./tablet.ts";
import type { World } from "./world.ts";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** Copies are promised for 14 whole days of the calendar: a backup is put back while it is younger than that. */
const oldestBackup = 12.5 * day;

type Doing = (world: World, tablet: Tablet) => void | Promise<void>;

/** What may happen next, and how often it does. */
const doings = {
  save: [8, fill],
  "save several": [1, (world, tablet) => Array.from({ length: 2 + world.luck.below(5) }).forEach(() => fill(world, tablet))],
  "a while": [4, ({ time, luck }) => time.pass(luck.below(40 * second))],
  "five minutes": [2, ({ time }) => time.pass(5 * minute)],
  "a night": [0.7, ({ time, luck }) => time.leap((2 + luck.below(20)) * hour)],
  "some days": [0.7, ({ time, luck }) => time.leap((1 + luck.below(14)) * day)],
  poke: [2, (_, tablet) => tablet.alive().forEach((page) => page.poke())],
  "page opens": [2.5, (_, tablet) => tablet.open()],
  "page opens and dies": [0.5, ({ luck }, tablet) => tablet.open({ events: 1 + luck.below(12), steps: luck.below(4) })],
  "page dies": [0.7, (_, tablet) => tablet.close()],
  "page will die": [2, doom],
  "newer program": [0.4, update],
  "endpoint dies": [0.5, ({ endpoint }) => endpoint.die()],
  "endpoint will die": [1, ({ endpoint, luck }) => endpoint.dieWhen(luck.pick(["begins", "about to commit", "committed"]))],
  "network is gone": [1, ({ network }) => network.up(false)],
  "network is back": [1.5, ({ network }) => network.up(true)],
  "back up": [1, atRest(({ endpoint }) => endpoint.backUp())],
  restore: [0.8, atRest(restore)],
  "an older store, days later": [0.6, atRest(olderStore)],
  revoke: [0.3, atRest(async ({ people }, tablet) => people.revoke(deviceOf(tablet)))],
  enrol: [0.6, atRest(async (world, tablet) => void (await enrol(world, tablet, "heard")))],
  "enrol, answer lost": [0.4, atRest(async (world, tablet) => void (await enrol(world, tablet, "lost")))],
  "clock is set": [0.6, setClock],
  "old tablet": [0.8, old],
  "endpoint writes down contacts": [0.8, atRest(async ({ endpoint }) => endpoint.alive()?.fleet.contacts.flush())],
  "survey is published": [0.2, atRest((world) => world.publishLater())],
  "disk rots": [0.15, rot],
} as const satisfies Record<string, readonly [number, Doing]>;

const all = Object.entries(doings);
const total = all.reduce((sum, [, [weight]]) => sum + weight, 0);

/** Does the next thing, at a tablet; tells what it was. */
export async function step(world: World): Promise<string> {
  const { luck, tablets, time } = world;
  let at = (luck.below(1_000_000) / 1_000_000) * total;
  const favoured = luck.happens(0.25) ? all.find(([name]) => name === world.favour) : undefined;
  const [name, [, doing]] = favoured ?? all.find(([, [weight]]) => (at -= weight) < 0) ?? all[0] ?? failed();
  const tablet = tablets[luck.below(tablets.length)] ?? failed();
  await doing(world, tablet);
  if (luck.happens(0.4)) await time.quiet();
  else await time.turns(luck.below(12));
  return `${name} (${tablet.name})`;
}

function failed(): never {
  throw new Error("there is nothing to do");
}

function fill(world: World, tablet: Tablet): void {
  const pages = tablet.alive();
  const page = pages[world.luck.below(pages.length)];
  if (page) world.save(tablet, page);
}

function setClock({ luck }: World, tablet: Tablet): void {
  tablet.setClock(luck.pick([0, 0, -20 * 365 * day, 5 * 365 * day, -3 * day, 2 * day, -5 * hour]));
}

function doom({ luck }: World, tablet: Tablet): void {
  tablet.alive()[0]?.dieSoon({ events: 1 + luck.below(30), steps: luck.below(5) });
}

async function update(_: World, tablet: Tablet): Promise<void> {
  tablet.update();
  tablet.close();
  await tablet.open();
}

const deaths: ReadonlySet<string> = new Set([processGone, diskFull]);

/** Does it while no request is under way; what dies over it is done no more. */
function atRest(doing: Doing): Doing {
  return async (world, tablet) => {
    await world.time.quiet();
    try {
      await doing(world, tablet);
    } catch (error) {
      if (!(error instanceof Error && deaths.has(error.message)) && world.endpoint.alive()) throw error;
    }
  };
}

async function restore(world: World): Promise<void> {
  if (world.endpoint.backupAge() > oldestBackup) return;
  await world.endpoint.restore();
  world.forgetPublished();
}

/** Answers that no backup has, while days go by before or after the store is put back, and the tablet may hear of nothing. */
async function olderStore(world: World, tablet: Tablet): Promise<void> {
  const { endpoint, time, luck, network } = world;
  await endpoint.backUp();
  fill(world, tablet);
  await time.pass(20 * second);
  if (luck.happens(0.3)) network.up(false);
  if (luck.happens(0.7)) await time.leap((1 + luck.below(12)) * day);
  await restore(world);
  if (luck.happens(0.5)) await time.leap((1 + luck.below(15)) * day);
}

function deviceOf(tablet: Tablet): string {
  return String(tablet.facts().get("device") ?? "");
}

/** Somebody stands at the tablet meanwhile: its page does not die. */
export async function enrol({ people, time }: World, tablet: Tablet, outcome: "heard" | "lost"): Promise<boolean> {
  if (tablet.alive().length === 0) await tablet.open();
  const [page] = tablet.alive();
  if (!page) return false;
  page.spare();
  return time.during(people.enrol(page, outcome));
}

function old({ oldTablet, luck, shown, surprises }: World): void {
  const names = [...shown.values()];
  const name = names[luck.below(names.length)];
  if (name && luck.happens(0.4)) oldTablet.saveAs(name.id);
  else if (luck.happens(0.3)) oldTablet.saveSpoilt();
  else oldTablet.save();
  // The answer may take its time.
  oldTablet.send().catch((error: unknown) => surprises.push(error));
}

function rot({ luck, fates }: World, tablet: Tablet): void {
  const id = tablet.rot(luck.below(100));
  if (id !== null) fates.set(id, "either");
}
