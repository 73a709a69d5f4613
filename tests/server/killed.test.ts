import { expect, test } from "vitest";
import { Receipt } from "#protocol/responses.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { aResponse } from "../support/a-survey.ts";
import { freePort, ownFolder, startEndpoint } from "../support/endpoint.ts";
import { ownDatabase } from "../support/postgres.ts";
import { tabletAt } from "../support/tablet-at.ts";
import { engines, recordOf } from "./open-desk.ts";
import { recount, talliesIn } from "./recount.ts";

type Batch = readonly ReturnType<typeof recordOf>[];

/** How often the endpoint is killed; `KILLS=200` for a long run. */
const kills = Number(process.env["KILLS"] ?? 10);
const clients = 8;
/** Responses taken in before each end, more or less. */
const perLife = 150;

test.each(engines)(
  "killed in the middle of its work, the endpoint has everything it gave a receipt for, once: on %s",
  { timeout: 60_000 + kills * 20_000 },
  async (engine) => {
    using folder = ownFolder();
    await using database = engine === "postgres" ? await ownDatabase() : null;
    const place = database ? { databaseUrl: database.url } : { folder: folder.path };
    const port = await freePort();
    const received = new Map<string, Batch[number]>();
    let earlier: Batch = [];
    for (let life = 0; life <= kills; life += 1) {
      const desk = await aDesk({ data: folder.path, port, databaseUrl: database?.url });
      // What the last life took in is there; whether all of it is, the store tells at the end.
      for (let start = 0; start < earlier.length; start += 50) {
        const outcomes = (await desk.send(earlier.slice(start, start + 50))).map(({ outcome }) => outcome);
        expect(new Set(outcomes)).toEqual(new Set(["duplicate"]));
      }
      if (life < kills) earlier = await sendUntilKilled(desk);
      for (const record of earlier) received.set(record.id, record);
      if (life === kills) await desk.stop();
    }

    const store = await openStore(place);
    const kept = new Set((await store.database.selectFrom("response").select("id").execute()).map(({ id }) => id));
    expect([...received.keys()].filter((id) => !kept.has(id))).toEqual([]);
    expect(received.size).toBeGreaterThan(kills * perLife);
    expect(await talliesIn(store.database)).toEqual(await recount(store.database));
    await store.close();
  },
);

type Start = { readonly data: string; readonly port: number; readonly databaseUrl: string | undefined };

/** An endpoint and a tablet of it. */
async function aDesk({ data, port, databaseUrl }: Start) {
  const {
    origin,
    process: endpoint,
    stop,
  } = await startEndpoint({
    data,
    port,
    settings: { ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) },
  });
  const tablet = await tabletAt({ origin, data, databaseUrl });
  const { surveys, units } = await tablet.bundle();
  const [survey] = surveys;
  const [unit] = units;
  if (!survey || !unit) throw new Error("nothing to ask");
  return {
    stop,
    kill: () => endpoint.kill("SIGKILL"),
    batch: () => Array.from({ length: 10 }, () => recordOf(aResponse(survey.definition, {}, { unit: unit.id, outcome: "declined" }))),
    send: async (records: Batch): Promise<Receipt["results"]> => Receipt.parse(await (await tablet.send(records)).json()).results,
  };
}

/** Clients send without end until the endpoint is killed among their batches; gives what had a receipt. */
async function sendUntilKilled(desk: Awaited<ReturnType<typeof aDesk>>): Promise<Batch> {
  const received: Batch[number][] = [];
  const client = async (): Promise<void> => {
    for (;;) {
      const records = desk.batch();
      const names = new Set((await desk.send(records)).map(({ id }) => id));
      received.push(...records.filter(({ id }) => names.has(id)));
      if (received.length > perLife) desk.kill();
    }
  };
  await Promise.allSettled(Array.from({ length: clients }, client));
  return received;
}
