import type { KeyObject } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tablet } from "#server/caller.ts";
import type { Known } from "#server/store/known.ts";
import type { Store } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";
import { publicKeyOf } from "./device-key.ts";

/** An enrolled tablet and the key that its signatures must fit. */
export type EnrolledTablet = { readonly tablet: Tablet; readonly key: KeyObject };

/** Knows enrolled tablets from memory, where one question may be asked of them a thousand times a second. */
export function openTablets(store: Pick<Store, "database" | "known">) {
  let readFor: Known | undefined;
  let byId: Promise<ReadonlyMap<string, EnrolledTablet>> = Promise.resolve(new Map());

  return {
    /** The tablet as of the last change that this process has seen; undefined when it is not enrolled. */
    async known(id: string): Promise<EnrolledTablet | undefined> {
      const known = store.known();
      if (known !== readFor) {
        readFor = known;
        byId = readTablets(store.database);
        // A reading that fails is made up for by the next call; this one hears of the failure below.
        byId.catch(() => (readFor = undefined));
      }
      return (await byId).get(id);
    },
    /** The tablet as it stands in the store now: another process may have enrolled it a moment ago. */
    async now(id: string): Promise<EnrolledTablet | undefined> {
      return (await readTablets(store.database, id)).get(id);
    },
  };
}
export type Tablets = ReturnType<typeof openTablets>;

async function readTablets(database: Kysely<Tables>, only?: string): Promise<ReadonlyMap<string, EnrolledTablet>> {
  const devices = await database
    .selectFrom("device_enrolment")
    .select(["device", "name", "public_key", "revoked_at"])
    .$if(only !== undefined, (query) => query.where("device", "=", only ?? ""))
    .execute();
  const places = await database
    .selectFrom("device_place")
    .select(["device", "unit"])
    .$if(only !== undefined, (query) => query.where("device", "=", only ?? ""))
    .execute();
  const unitsByDevice = Map.groupBy(places, ({ device }) => device);
  const tablets = new Map<string, EnrolledTablet>();
  for (const { device, name, public_key: publicKey, revoked_at: revokedAt } of devices) {
    const key = publicKeyOf(publicKey);
    const units = new Set(unitsByDevice.get(device)?.map(({ unit }) => unit));
    if (key) tablets.set(device, { tablet: { by: "device", id: device, name, units, revoked: revokedAt !== null }, key });
  }
  return tablets;
}
