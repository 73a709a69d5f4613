import { expect, test } from "vitest";
import { Receipt } from "#protocol/responses.ts";
import { openWriter } from "../../src/server/store/sqlite/connection.ts";
import { kyselyOn } from "../../src/server/store/sqlite/kysely-on-node-sqlite.ts";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { aResponse } from "../support/a-survey.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { tabletAt } from "../support/tablet-at.ts";
import { recordOf } from "./open-desk.ts";
import { recount, talliesIn } from "./recount.ts";

test("killed in the middle of its work, the endpoint has everything it gave a receipt for, once", { timeout: 60_000 }, async () => {
  using folder = ownFolder();
  const port = await freePort();
  const received = new Map<string, ReturnType<typeof recordOf>>();
  for (let life = 0; life < 4; life += 1) {
    const endpoint = await startEndpoint({ data: folder.path, port });
    const tablet = await tabletAt({ origin: endpoint.origin, data: folder.path });
    const bundle = await tablet.bundle();
    const [survey] = bundle.surveys;
    const unit = bundle.units[0]?.id ?? "";
    if (!survey) throw new Error("no survey in force");

    const send = async (records: readonly ReturnType<typeof recordOf>[]): Promise<Receipt["results"]> =>
      Receipt.parse(await (await tablet.send(records)).json()).results;
    const sendUntilKilled = async (): Promise<void> => {
      for (;;) {
        const records = Array.from({ length: 10 }, () => recordOf(aResponse(survey.definition, {}, { unit, outcome: "declined" })));
        for (const { id } of await send(records)) for (const record of records) if (record.id === id) received.set(id, record);
        if (received.size > 300 * (life + 1)) endpoint.process.kill("SIGKILL");
      }
    };

    const earlier = [...received.values()];
    for (let start = 0; start < earlier.length; start += 50)
      expect(new Set((await send(earlier.slice(start, start + 50))).map(({ outcome }) => outcome))).toEqual(new Set(["duplicate"]));
    await Promise.allSettled(Array.from({ length: 8 }, sendUntilKilled));
  }

  const connection = openWriter(storePath(folder.path));
  const kept = new Set(
    connection
      .prepare("select id from response")
      .all()
      .map(({ id }) => String(id)),
  );
  expect([...received.keys()].filter((id) => !kept.has(id))).toEqual([]);
  expect(await talliesIn(kyselyOn(connection))).toEqual(await recount(kyselyOn(connection)));
  expect(connection.prepare("pragma integrity_check").get()).toEqual({ integrity_check: "ok" });
  connection.close();
});
