import type { OrganisationKey } from "#protocol/sealing.ts";
import type { Store } from "../../../src/server/store/store.ts";
import { readOrganisationKeys } from "../../../src/server/devices/organisation-keys.ts";
import { localHour } from "../../../src/server/local-hour.ts";
import { aBundle, aDisk } from "../../support/tablet.ts";
import { publish, type Ground, laterSurvey } from "./endpoint-life.ts";
import { copiedDisk } from "./copied-disk.ts";
import { openEndpoint } from "./endpoint.ts";
import { aForm, type Fate } from "./forms.ts";
import { type Luck, luckOf } from "./luck.ts";
import { openNetwork, skews } from "./network.ts";
import { anOldTablet } from "./old-tablet.ts";
import type { Page } from "./page.ts";
import { thePeople } from "./people.ts";
import { watchRevoked } from "./revoked.ts";
import type { Shown } from "./shown.ts";
import { aTablet, type Tablet } from "./tablet.ts";
import { virtualTime } from "./virtual-time.ts";

const zone = "Asia/Ho_Chi_Minh";
const start = Date.UTC(2026, 10, 19, 3, 20, 30);

/** Everything a run is about: two tablets of today and one of the first day, people, one endpoint, and what lies between. */
export type World = Awaited<ReturnType<typeof aWorld>>;

export async function aWorld(ground: Ground, seed: number, favour: string | null) {
  const luck: Luck = luckOf(seed);
  const time = virtualTime(start);
  const endpoint = await openEndpoint(ground, time);
  const network = openNetwork({ endpoint, time, luck, skew: luck.pick(skews), favour });
  const people = thePeople(endpoint, time);
  const { store } = await endpoint.running();
  const organisationKey = await keyInForce(store);
  const bundle = aBundle({ store: store.store, organisationKey });
  const surprises: unknown[] = [];
  const places = luck.happens(0.4) || ground.disks.size === 0 ? ["first", "second"] : ["first"];
  const fleet = places.map((place) => {
    const name = `${place}-${seed}`;
    const known = ground.disks.get(place);
    const disk = known ? copiedDisk(known.disk, { from: known.name, to: name }) : aDisk();
    return aTablet({ place, name, disk, bundle, time, luck, network, onSurprise: (error) => surprises.push(error) });
  });
  const oldTablet = anOldTablet({ endpoint, luck, network, now: time.now });
  const shown = new Map<string, Shown>();
  const seen = new Set<string>();
  const fates = new Map<string, Fate>();
  const poisonShare = luck.pick([0, 0.05, 0.3] as const);
  let isLaterKnown = false;

  /** Somebody fills a form at a tablet; he is thanked if the page still lives when it is saved. */
  function save(tablet: Tablet, page: Page): void {
    const { kind, fate, response } = aForm(luck, poisonShare);
    const { now, clock } = page.clock.read();
    const saved = localHour(new Date(time.now()), zone);
    const clockIsRight = Math.abs(now - time.now()) < 60_000;
    const launch = { store: store.store, organisationKey, response: { ...response, ...localHour(new Date(now), zone), clock } };
    const thanked = async (): Promise<void> => {
      const result = await page.outbox.save(launch);
      if (page.isDead()) return;
      if (!result.saved) throw new Error(`not saved: ${result.reason}`);
      const hash = tablet.records().find(({ id }) => id === result.id)?.hash ?? "no disk has it";
      shown.set(result.id, { id: result.id, hash, tablet: tablet.name, kind, fate, saved, clockIsRight });
    };
    thanked().catch((error: unknown) => page.isDead() || surprises.push(error));
  }
  return {
    seed,
    /** What happens more often than by chance; null: nothing. */
    favour,
    luck,
    time,
    endpoint,
    network,
    people,
    tablets: fleet,
    oldTablet,
    shown,
    /** Every record that ever lay on a tablet's disk, by id and hash. */
    seen,
    /** Of records whose fate changed after they were saved. */
    fates,
    surprises,
    revoked: watchRevoked(),
    save,
    storeName: store.store,
    async publishLater(): Promise<void> {
      if (isLaterKnown) return;
      const life = await endpoint.running();
      await publish(life.store, laterSurvey).then(() => (isLaterKnown = true));
    },
    /** After a restore it is not known what is known. */
    forgetPublished: () => void (isLaterKnown = false),
  };
}

async function keyInForce({ database }: Store): Promise<OrganisationKey> {
  const [known] = await readOrganisationKeys(database);
  if (!known) throw new Error("the organisation has no key");
  return known;
}
