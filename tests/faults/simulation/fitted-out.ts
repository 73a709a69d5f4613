import type { Ground } from "./endpoint-life.ts";
import { enrol } from "./steps.ts";
import { aWorld } from "./world.ts";

/** The ground when both tablets have been enrolled over a sound network and have greeted their endpoint, and the old one is known too: every run begins on a copy of it. */
export async function fittedOut(bare: Ground): Promise<Ground> {
  const world = await aWorld(bare, 0, null);
  const { tablets, time, oldTablet, endpoint } = world;
  for (const tablet of tablets) if (!(await enrol(world, tablet, "heard"))) throw new Error("no tablet can be enrolled");
  await oldTablet.enrol();
  await time.quiet();
  for (const tablet of tablets) tablet.close();
  const { fleet, connection } = await endpoint.running();
  await fleet.contacts.flush();
  const disks = new Map(tablets.map(({ place, disk, name }) => [place, { disk, name }]));
  const image = connection.serialize();
  endpoint.end();
  return { ...bare, disks, image };
}
