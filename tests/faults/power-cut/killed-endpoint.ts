import { type Batch, type Desk, deskUnderLoad } from "../../support/desk-under-load.ts";
import { freePort, ownFolder } from "../../support/endpoint.ts";
import { type Recovered, recoveredAt } from "./recovered.ts";

const clients = 8;
/** Responses taken in before each end, more or less. */
const perLife = 150;

type Kills = {
  readonly kills: number;
  /** Where its store is; else in a folder of its own. */ readonly databaseUrl?: string | undefined;
};

/** Kills an endpoint so many times in the middle of its work: what it does not have of all it gave a receipt for, or does not take for a repetition in its next life. */
export async function killedEndpoint({ kills, databaseUrl }: Kills): Promise<Recovered & { readonly receipts: number }> {
  using folder = ownFolder();
  const port = await freePort();
  const received = new Set<string>();
  let earlier: Batch = [];
  let forgotten = 0;
  for (let life = 0; life <= kills; life += 1) {
    const desk = await deskUnderLoad({ data: folder.path, port, databaseUrl, settings: { LOG_LEVEL: "silent" } });
    for (let start = 0; start < earlier.length; start += 50) {
      const results = await desk.send(earlier.slice(start, start + 50));
      forgotten += results.filter(({ outcome }) => outcome !== "duplicate").length;
    }
    if (life < kills) earlier = await sendUntilKilled(desk);
    else await desk.endpoint.stop();
    for (const { id } of earlier) received.add(id);
  }
  const found = await recoveredAt(databaseUrl === undefined ? { folder: folder.path } : { databaseUrl }, received);
  return { ...found, wrong: found.wrong + forgotten, receipts: received.size };
}

/** Clients send without end until the endpoint is killed among their batches; gives what had a receipt. */
async function sendUntilKilled({ endpoint, batch, send }: Desk): Promise<Batch> {
  const received: Batch[number][] = [];
  const client = async (): Promise<void> => {
    for (;;) {
      const records = batch();
      const names = new Set((await send(records)).map(({ id }) => id));
      received.push(...records.filter(({ id }) => names.has(id)));
      if (received.length > perLife) endpoint.process.kill("SIGKILL");
    }
  };
  await Promise.allSettled(Array.from({ length: clients }, client));
  return received;
}
