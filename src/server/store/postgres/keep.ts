import type { Pool, PoolClient } from "pg";
import { standingUnder } from "#server/store/annulment.ts";
import { toHold } from "#server/store/held-records.ts";
import type { Delivery, Ruling } from "#server/store/judged.ts";
import { entriesOf, type Entry, numbersOf, rulingsOf } from "./entries.ts";
import { countUntil, type Facts, openFacts } from "./facts.ts";
import { hold, type HoldOf } from "./held-records.ts";
import { insertResponses, readHashes, type ToKeep } from "./responses.ts";
import { receiveNumbers } from "./sequences.ts";
import { type New, setApart } from "./set-apart.ts";
import { MadeCells, Shares } from "./tallies.ts";
import { countKept, greet } from "./visits.ts";

/**
 * Keeps deliveries, all in one transaction of a few statements or none, each statement about all of them: every one is a
 * journey to the server and back. Several processes may keep at once: devices, responses, held records and cells are
 * written in that order, and each in the order of its keys, so that none waits for another crosswise.
 */
export function openKeeper(pool: Pool): (deliveries: readonly Delivery[]) => Promise<Ruling[][]> {
  const made = new MadeCells();
  const begin = openFacts(() => made.forget());
  return async (deliveries) => {
    const client = await pool.connect();
    try {
      const facts = await begin(client);
      const shares = new Shares();
      const rulings = await keepAll(client, deliveries, { facts, shares, made });
      const { command } = await client.query("commit");
      if (command !== "COMMIT") throw new Error("the commit was refused");
      client.release();
      made.add(shares.names());
      return rulings;
    } catch (error) {
      // Without its connection nothing of what was begun can stay, however broken that is.
      client.release(true);
      made.forget();
      throw error;
    }
  };
}

type Circumstances = { readonly facts: Facts; readonly shares: Shares; readonly made: MadeCells };

async function keepAll(client: PoolClient, deliveries: readonly Delivery[], { facts, shares, made }: Circumstances): Promise<Ruling[][]> {
  const visits = await greet(client, deliveries);
  const entries = entriesOf(deliveries, { visits, chainOpenFrom: facts.chainOpenFrom });
  const all = entries.flat().filter((entry) => entry !== null);
  const kept = await keepResponses(client, all, { facts, shares });
  const held = await keepRest(client, all);
  await setApart(client, [...kept, ...held]);
  const numbers = await receiveNumbers(client, numbersOf(all));
  await countKept(client, [...visits.values()], numbers);
  // Last, because every process wants the cells of the whole store.
  await shares.write(client, made);
  if (kept.length > 0)
    await countUntil(
      client,
      facts,
      [...visits.values()].map(({ hour }) => hour),
    );
  return deliveries.map((delivery, index) => rulingsOf(delivery, entries[index] ?? []));
}

/** Accepts the responses that are new. */
async function keepResponses(
  client: PoolClient,
  all: readonly Entry[],
  { facts, shares }: Pick<Circumstances, "facts" | "shares">,
): Promise<New[]> {
  const candidates = new Map<string, { readonly entry: Entry; readonly response: ToKeep }>();
  for (const entry of all) {
    const { judged, unit, receipt } = entry;
    const key = keyOf(unit, judged.record.id);
    if (judged.verdict !== "valid" || candidates.has(key)) continue;
    const standing = standingUnder(facts.annulments, judged.ballot);
    candidates.set(key, { entry, response: { ...judged, standing, receivedHour: receipt.receivedHour } });
  }
  if (candidates.size === 0) return [];
  const inserted = await insertResponses(
    client,
    [...candidates.values()].map(({ response }) => response),
  );
  return inserted.flatMap(({ unit, id }) => {
    const candidate = candidates.get(keyOf(unit, id));
    if (!candidate) return [];
    const { entry, response } = candidate;
    entry.said = { outcome: "accepted" };
    entry.visit.counted.response += 1;
    if (response.ballot.mode === "live") shares.count(response.survey, response.ballot, response.standing);
    return [{ unit, record: response.record, receivedAt: entry.receipt.receivedAt }];
  });
}

/** Says «duplicate» of what is kept already, and holds what is left. */
async function keepRest(client: PoolClient, all: readonly Entry[]): Promise<New[]> {
  const rest = all.filter(({ said }) => said === null);
  if (rest.length === 0) return [];
  const rows = await readHashes(
    client,
    rest.map(({ unit, judged }) => ({ unit, id: judged.record.id })),
  );
  const hashByKey = new Map(rows.map(({ unit, id, hash }) => [keyOf(unit, id), hash]));
  const knownOf = ({ unit, judged }: Entry) => hashByKey.get(keyOf(unit, judged.record.id));
  for (const entry of rest) if (knownOf(entry) === entry.judged.record.hash) entry.said = { outcome: "duplicate" };
  const left = rest.filter(({ said }) => said === null);
  const toBeHeld = left.map((entry): HoldOf => ({ ...toHold(entry.judged, knownOf(entry) !== undefined), ...entry }));
  const { said, held } = await hold(client, toBeHeld);
  for (const [index, entry] of left.entries()) entry.said = said[index] ?? null;
  return held.map(({ unit, record, receipt: { receivedAt } }) => ({ unit, record, receivedAt }));
}

function keyOf(unit: string, id: string): string {
  return `${unit} ${id}`;
}
