import type { Trouble } from "./judgement.ts";
import { enrol } from "./steps.ts";
import type { Tablet } from "./tablet.ts";
import type { World } from "./world.ts";

const minute = 60_000;
/** Rests of five minutes until everything has arrived once the network is back: an hour that an endpoint asked for, 15 minutes of a tablet that was unknown, and what is noticed at one exchange and mended at the next. */
const mostRests = 24;

/** The network is back, the endpoint runs, and people see to what only people can; then everything must arrive by itself. Tells what does not. */
export async function heal(world: World, { needsPeople }: { readonly needsPeople: boolean }): Promise<Trouble[]> {
  const { endpoint, network, tablets, time, oldTablet } = world;
  network.trouble(0);
  network.up(true);
  endpoint.heal();
  await time.quiet();
  await endpoint.running();
  for (const tablet of tablets) {
    for (const page of tablet.alive()) page.spare();
    if (tablet.alive().length === 0) await tablet.open();
    if (needsPeople) await enrol(world, tablet, "heard");
  }
  if (needsPeople) await oldTablet.enrol();
  const stuck = await stuckAfterAll(world);
  if (stuck.length > 0) return stuck;
  await world.publishLater();
  for (const device of [...tablets.map((tablet) => String(tablet.facts().get("device"))), oldTablet.device]) {
    await world.people.release(device);
    const again = await world.people.release(device);
    if (again > 0) return [`DOUBLE ${again} held records were released twice`];
  }
  return [];
}

/** Lets time go by until every tablet has handed over all it holds, to a store it knows as it is now. */
async function stuckAfterAll(world: World): Promise<Trouble[]> {
  const { time, tablets, oldTablet } = world;
  let calm = 0;
  for (let rests = 0; rests < mostRests; rests += 1) {
    await oldTablet.send();
    await time.pass(5 * minute);
    const behind = await tabletsBehind(world);
    calm = behind.length === 0 && oldTablet.waiting() === 0 ? calm + 1 : 0;
    // What is noticed at one exchange is given at the next.
    if (calm === 2) return [];
  }
  const behind = await tabletsBehind(world);
  return [
    `STUCK after ${mostRests} rests ${[...behind.map(({ name }) => name), ...(oldTablet.waiting() > 0 ? ["the old tablet"] : [])].join(" and ")}; ${tablets.length} tablets`,
  ];
}

async function tabletsBehind({ tablets, endpoint }: World): Promise<Tablet[]> {
  const { store } = await endpoint.running();
  return tablets.filter(
    (tablet) =>
      tablet.facts().get(`epoch ${store.store}`) !== store.epoch || tablet.records().some(({ standing }) => standing === "waiting"),
  );
}
