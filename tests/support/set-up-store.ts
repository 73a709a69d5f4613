import { makeOrganisationKey } from "../../src/server/devices/organisation-keys.ts";
import { firstOrganisation } from "../../src/server/first-organisation.ts";
import { hasAccounts, insertAccount } from "../../src/server/people/accounts.ts";
import { readOrganisation, writeOrganisation } from "../../src/server/store/organisation.ts";
import type { StorePlace } from "../../src/server/store/engine.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { wholeOrganisation, writeSettings } from "../../src/server/store/settings.ts";
import { always } from "./always-open.ts";

const now = new Date("2026-11-19T01:00:00Z");
const names = { organisation: { vi: "Đơn vị của tôi", en: "My organisation" }, desk: { vi: "Bộ phận Một cửa", en: "One-stop desk" } };

/** A store as somebody leaves it who has just set it up: organisation, desk, key and an admin nobody can sign in as. */
export async function setUpStore(place: StorePlace, keys: string): Promise<void> {
  const store = await openStore(place);
  await store.change(async (transaction) => {
    if (await hasAccounts(transaction)) return;
    const person = {
      name: "first-admin",
      personName: "First admin",
      role: "admin",
      unit: null,
      password: "nobody's",
      password_due: 0,
    } as const;
    const admin = await insertAccount(transaction, person, now);
    if ((await readOrganisation(transaction)) === null) await writeOrganisation(transaction, firstOrganisation({ ...names, fields: [] }));
    // A tablet sleeps outside opening hours; tests run at any hour.
    await writeSettings(transaction, wholeOrganisation, { openingHours: always });
    await makeOrganisationKey(transaction, { folder: keys, actor: admin?.id ?? "", now });
  });
  await store.close();
}
