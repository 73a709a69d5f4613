import { once } from "node:events";
import { openStore } from "../../src/server/store/open-store.ts";
import { diceFrom } from "../../src/server/demo/dice.ts";
import { aForm, held, valid } from "../server/integrity/a-store.ts";

/**
 * A server process of two that keep the same records, made alike in both: eight clients send all of them, in an order of
 * this process's own (the seed), each batch in the name of the device that saved it. Says «ready», begins when it is told
 * anything, and says what became of each record, line by line.
 */
const [databaseUrl = "", seed = "", forms = ""] = process.argv.slice(2);
const dice = diceFrom(Number(seed));
const receivedAt = new Date("2026-11-19T03:20:00Z");
const units = ["so-xay-dung", "xa-mot", "xa-hai"];
const fields = ["land", "civil", null];
const devices = 5;
const batchSize = 10;

const records = Array.from({ length: Number(forms) }, (_, index) => {
  const form = aForm({ unit: units[index % 3] ?? "", field: fields[index % 2] ?? null, day: `2026-11-${10 + (index % 7)}` });
  return index % 20 === 7 ? held(form, receivedAt) : valid(form, receivedAt);
});
const recordsByDevice = Map.groupBy(records.keys(), (index) => `0f0e0d0c-0b0a-4908-8706-05040302010${index % devices}`);
const deliveries = [...recordsByDevice].flatMap(([device, indexes]) => {
  const shuffled = shuffle([...indexes]);
  const batches = Array.from({ length: Math.ceil(shuffled.length / batchSize) }, (_, batch) =>
    shuffled.slice(batch * batchSize, (batch + 1) * batchSize),
  );
  return batches.map((batch) => ({ device, app: "1", receivedAt, records: batch.flatMap((index) => records[index] ?? []) }));
});

const store = await openStore({ databaseUrl });
const waiting = shuffle(deliveries);
process.stdout.write("ready\n");
await once(process.stdin, "data");
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (let delivery = waiting.pop(); delivery; delivery = waiting.pop())
      for (const { id, outcome } of await store.keep(delivery)) process.stdout.write(`${id} ${outcome}\n`);
  }),
);
await store.close();
process.stdin.destroy();

function shuffle<Thing>(things: readonly Thing[]): Thing[] {
  return things
    .map((thing) => ({ thing, place: dice.roll() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ thing }) => thing);
}
