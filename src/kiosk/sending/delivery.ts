import type { Receipt } from "#protocol/responses.ts";
import { firstBatch } from "./batch.ts";
import type { Exchange } from "./exchange.ts";
import type { Turn } from "./loop.ts";
import type { KeptRecord } from "#kiosk/keeping/outbox-database.ts";

/** One go at the queue, in the words of what it needs; `now` in ms of a clock that only runs forward. */
export type Delivery = {
  /** The next records in order of number, beyond that number. */
  readonly waitingAfter: (sequence: number) => Promise<readonly KeptRecord[]>;
  readonly refusedBefore: () => Promise<readonly KeptRecord[]>;
  readonly send: (records: readonly KeptRecord[]) => Promise<Exchange>;
  readonly take: (receipt: Receipt) => Promise<void>;
  readonly now: number;
};

/** A batch that broke the server this often is taken apart, to find the record that does it. */
const breaksBeforeSplitting = 3;
/** So many fruitless requests in a row mean that the server is broken, not a record. */
const missesBeforeGivingUp = 8;
/** A record that no server took even alone waits this long while the others go. */
const asideMs = 300_000;

/** What is remembered from turn to turn: whether the endpoint was greeted; how often batches broke the server, by their first record; and records set aside. */
type Memory = {
  greeted: boolean;
  readonly breaks: Map<string, number>;
  readonly aside: Map<string, { readonly record: KeptRecord; readonly until: number }>;
};

/** Makes the turn that goes through the whole queue once. No record can hold up another: what breaks a batch is found by halving and then travels alone. */
export function deliveryTurn(): (delivery: Delivery) => Promise<Turn> {
  const memory: Memory = { greeted: false, breaks: new Map(), aside: new Map() };

  return async function turn(delivery) {
    const batches = batchesOf(delivery, memory);
    const halves: (readonly KeptRecord[])[] = [];
    let misses = 0;
    let unanswered = 0;
    for (;;) {
      const records = halves.pop() ?? (await batches.next()).value;
      if (!records) return unanswered > 0 ? backOff(0) : { next: "rest" };
      const exchange = await delivery.send(records);
      if (exchange.kind === "receipt") {
        await delivery.take(exchange.receipt);
        memory.greeted ||= records.length === 0;
        unanswered += forget(records, exchange.receipt, memory);
        misses = 0;
        continue;
      }
      misses += 1;
      if (misses >= missesBeforeGivingUp || mayPass(exchange.kind, records, memory)) return backOff(exchange.retryAfterMs);
      if (records.length > 1) halves.push(...split(records, memory));
      else setAside(records, delivery.now, memory);
    }
  };
}

/** Whether the same batch may well succeed later as it is; an unknown tablet's may once it is enrolled. */
function mayPass(kind: Exclude<Exchange["kind"], "receipt">, records: readonly KeptRecord[], memory: Memory): boolean {
  return (
    kind === "not-delivered" || kind === "unknown-tablet" || (kind === "broken" && countBreak(records, memory) < breaksBeforeSplitting)
  );
}

/** What is to go, in the order it goes: what waits, then alone what was set aside, then what was refused before; a greeting when that is nothing, and once in a page's life. */
async function* batchesOf(
  { waitingAfter, refusedBefore, now }: Delivery,
  { aside, greeted }: Memory,
): AsyncGenerator<readonly KeptRecord[], undefined> {
  const alone = [...aside.values()].filter(({ until }) => until <= now).map(({ record }) => [record]);
  let empty = true;
  for (let after = 0; ;) {
    const reach = await waitingAfter(after);
    const free = reach.filter(({ id }) => !aside.has(id));
    const batch = firstBatch(free);
    if (batch.length > 0) {
      empty = false;
      yield batch;
    }
    const last = batch.length < free.length ? batch.at(-1) : reach.at(-1);
    if (!last) break;
    after = last.sequence;
  }
  const refused = firstBatch(await refusedBefore());
  for (const records of [...alone, ...(refused.length > 0 ? [refused] : [])]) {
    empty = false;
    yield records;
  }
  // An empty batch brings the store's epoch, so that a restored server is noticed on a day without citizens, and what it knows of the numbers.
  if (empty || !greeted) yield [];
  return undefined;
}

/** Forgets the troubles of records a receipt answered; gives the number it left out. */
function forget(records: readonly KeptRecord[], { results }: Receipt, { breaks, aside }: Memory): number {
  const answered = new Map(results.map(({ id, hash }) => [id, hash]));
  for (const { id } of records) {
    breaks.delete(id);
    aside.delete(id);
  }
  return records.filter(({ id, hash }) => answered.get(id) !== hash).length;
}

function countBreak([first]: readonly KeptRecord[], { breaks }: Memory): number {
  if (!first) return 0;
  const count = (breaks.get(first.id) ?? 0) + 1;
  breaks.set(first.id, count);
  return count;
}

/** The later half first, because halves are taken from the end. Both go on being split while they break the server. */
function split(records: readonly KeptRecord[], { breaks }: Memory): (readonly KeptRecord[])[] {
  const middle = Math.ceil(records.length / 2);
  const [first] = records;
  const later = records.slice(middle);
  if (first && later[0]) breaks.set(later[0].id, breaks.get(first.id) ?? 0);
  return [later, records.slice(0, middle)];
}

function setAside(records: readonly KeptRecord[], now: number, { aside }: Memory): void {
  for (const record of records) aside.set(record.id, { record, until: now + asideMs });
}

function backOff(retryAfterMs: number): Turn {
  return { next: "back-off", retryAfterMs };
}
