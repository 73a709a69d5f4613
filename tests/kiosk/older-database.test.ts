import { Dexie } from "dexie";
import { expect, test } from "vitest";
import { fickleEndpoint } from "../support/fickle-endpoint.ts";
import { aSender } from "../support/sending.ts";
import { aDisk, anOutbox, enrolled, ourStore, saveAnswers } from "../support/tablet.ts";

const device = "0198f000-0000-4000-8000-00000000d001";
const plain = (sequence: number) => ({
  id: `019a9900-0000-8000-8000-00000000000${sequence}`,
  hash: `${sequence}`.repeat(64),
  body: `{"id":"019a9900-0000-8000-8000-00000000000${sequence}"}`,
  store: ourStore,
  sequence,
});

/** The tables as the first version of the program left them: an answer in each standing, one in progress, and the tablet's facts. */
async function aTabletOfVersion1(disk: IDBFactory): Promise<void> {
  const dexie = new Dexie("kiosk", { indexedDB: disk, IDBKeyRange });
  dexie.version(1).stores({ records: "id, standing, [store+standing+sequence]", facts: "name", drafts: "name" });
  await dexie.table("records").bulkAdd([
    { ...plain(1), standing: "acknowledged", acknowledgedDay: 20_000 },
    { ...plain(2), standing: "waiting" },
    { ...plain(3), standing: "refused", refusal: { reason: "body: over 64000 bytes", day: 20_000, app: "1" } },
    { ...plain(4), standing: "waiting" },
  ]);
  await dexie.table("facts").bulkAdd([
    { name: "device", value: device },
    { name: `last number ${ourStore}`, value: 4 },
    { name: `epoch ${ourStore}`, value: "0198f000-0000-4000-9000-000000000001" },
  ]);
  await dexie.table("drafts").add({ name: "draft", content: "in progress", savedAt: 1 });
  dexie.close();
}

test("a tablet of the version before keeps its id, its numbers, its draft and every answer, and sends what waited", async () => {
  const disk = aDisk();
  await aTabletOfVersion1(disk);
  const outbox = await anOutbox({ disk });
  expect(outbox.device).toBe(device);
  expect(await outbox.readDraft()).toMatchObject({ content: "in progress" });
  expect(await outbox.counts()).toEqual({ waiting: 2, acknowledged: 1, refused: 1 });
  await enrolled(outbox);
  await saveAnswers(outbox, 1);
  const waiting = await outbox.waiting({ store: ourStore, after: 0, limit: 10 });
  expect(waiting.map(({ sequence, key }) => [sequence, key !== undefined])).toEqual([
    [2, false],
    [4, false],
    [5, true],
  ]);
  const endpoint = fickleEndpoint();
  const sender = aSender({ outbox, endpoint, app: "2" });
  await sender.untilDelivered();
  sender.stop();
  expect([2, 3, 4].map((sequence) => endpoint.kept.get(plain(sequence).id))).toEqual([2, 3, 4].map((sequence) => plain(sequence).hash));
  expect(await outbox.counts()).toEqual({ waiting: 0, acknowledged: 5, refused: 0 });
});
