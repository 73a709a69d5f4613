import { mkdirSync, renameSync } from "node:fs";
import { expect, test } from "vitest";
import { readOrganisationKeys } from "../../../src/server/devices/organisation-keys.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { openForReading } from "../../../src/server/store/reading.ts";
import { aResponse } from "../../support/a-survey.ts";
import { aSessionKey } from "../../support/an-enrolled-tablet.ts";
import { freePort, ownFolder, startEndpoint } from "../../support/endpoint.ts";
import { setUpStore } from "../../support/set-up-store.ts";
import { tabletAt } from "../../support/tablet-at.ts";
import { recordOf } from "../open-desk.ts";
import { ruled } from "./sending-from.ts";

test(
  "an endpoint without its key file says so when it starts, keeps what comes, and counts it when it starts with the key",
  { timeout: 60_000 },
  async () => {
    using data = ownFolder();
    const keys = `${data.path}-keys`;
    await setUpStore({ folder: data.path }, keys);
    const store = await openStore({ folder: data.path });
    const [organisationKey] = await readOrganisationKeys(store.database);
    await store.close();
    if (!organisationKey) throw new Error("the store has no key");
    const session = await aSessionKey(store.store, organisationKey);
    renameSync(keys, `${data.path}/aside`);
    mkdirSync(keys);

    const without = await startEndpoint({ data: data.path, port: await freePort() });
    const tablet = await tabletAt({ origin: without.origin, data: data.path });
    let said = "";
    without.process.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    await expect.poll(() => said).toMatch(new RegExp(`"level":50.*${organisationKey.id}.*private key is missing`));
    const { surveys, units } = await tablet.bundle();
    const [survey] = surveys;
    if (!survey) throw new Error("no survey in force");
    const form = aResponse(survey.definition, {}, { unit: units[0]?.id ?? "", outcome: "declined" });
    const sealed = session.sealed(recordOf(form));
    expect(await ruled(await tablet.send([sealed], { keys: [session.key] }))).toEqual(["parked key: file is missing"]);
    await without.stop();

    renameSync(`${data.path}/aside/${organisationKey.id}.pem`, `${keys}/${organisationKey.id}.pem`);
    const again = await startEndpoint({ data: data.path, port: await freePort() });
    const reading = openForReading({ folder: data.path });
    await expect.poll(() => reading.selectFrom("response").select("id").execute(), { timeout: 20_000 }).toEqual([{ id: form.id }]);
    await reading.destroy();
    await again.stop();
  },
);
