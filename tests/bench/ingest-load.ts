import { Agent } from "node:http";
import { join } from "node:path";
import { responseId } from "#protocol/response-id.ts";
import { recordsPerBatch, type WireRecord } from "#protocol/responses.ts";
import { SurveyDefinition } from "#survey/definition.ts";
import { type Dice, diceFrom } from "../../src/server/demo/dice.ts";
import { desks, fields, organisation, units } from "../../src/server/demo/province.ts";
import { recordOf } from "../../src/server/demo/send.ts";
import { type DeskDay, yearUntil } from "../../src/server/demo/year.ts";
import { readOrganisationKeys } from "../../src/server/devices/organisation-keys.ts";
import { shippedSurveys } from "../../src/server/shipped-surveys.ts";
import type { StorePlace } from "../../src/server/store/engine.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { writeOrganisation } from "../../src/server/store/organisation.ts";
import { aSessionKey, anotherTablet, enrolIn } from "../support/an-enrolled-tablet.ts";
import { postBatch, sealedBatch, type SignedBatch } from "../support/sealed-batch.ts";
import { setUpStore } from "../support/set-up-store.ts";

/** Tablets that send at the same time, each a batch after the other. */
export const tabletsAtOnce = 64;
const batchesPerRun = 400;

/** A batch ready to be sent, and its records as they are inside. */
export type Load = SignedBatch & { readonly records: readonly WireRecord[] };

/** Sets a store up with the made-up province and its tablets; gives what makes their load, other forms for each run. */
export async function preparedLoad(place: StorePlace, keys: string): Promise<(run: number) => Load[]> {
  await setUpStore(place, keys);
  const store = await openStore(place);
  await store.change((transaction) => writeOrganisation(transaction, { organisation, units: [...units], fields: [...fields] }));
  const tablets = Array.from({ length: tabletsAtOnce }, () => anotherTablet());
  await enrolIn(
    store,
    tablets,
    desks.map(({ unit }) => unit.id),
  );
  const [organisationKey] = await readOrganisationKeys(store.database);
  if (!organisationKey) throw new Error("the organisation has no key");
  const senders = await Promise.all(tablets.map(async (tablet) => ({ tablet, session: await aSessionKey(store.store, organisationKey) })));
  await store.close();
  const shipped = shippedSurveys(join(import.meta.dirname, "../../survey-definitions")).get("sipas-2640");
  if (!shipped) throw new Error("the questionnaire is not shipped");
  const asked = { survey: SurveyDefinition.parse(JSON.parse(shipped.definition)), hash: shipped.hash };

  return (run) =>
    [...batchesOf(asked, diceFrom(run + 1))].map((records, index) => {
      const sender = senders[index % senders.length];
      if (!sender) throw new Error("nobody sends");
      const { tablet, session } = sender;
      const sealed = records.map((record) => session.sealed(record));
      const heartbeat = { waiting: sealed.length, lastSequence: 1 };
      const { body, headers } = sealedBatch(tablet, { records: sealed, keys: [session.key], heartbeat });
      return { body, headers, records };
    });
}

/** Whole forms of the made-up province. */
function* batchesOf(asked: Parameters<typeof yearUntil>[1], dice: Dice): Generator<readonly WireRecord[]> {
  let waiting: WireRecord[] = [];
  let made = 0;
  while (made < batchesPerRun)
    for (const desk of yearUntil("2026-11-20", asked, dice)) {
      waiting.push(...recordsOf(desk, made * recordsPerBatch + waiting.length, dice));
      while (waiting.length >= recordsPerBatch && made < batchesPerRun) {
        yield waiting.slice(0, recordsPerBatch);
        waiting = waiting.slice(recordsPerBatch);
        made += 1;
      }
    }
}

function recordsOf({ day, visits }: DeskDay, last: number, dice: Dice): WireRecord[] {
  const completed = visits.filter(({ form }) => form.outcome === "completed");
  return completed.map((visit, index) => recordOf(visit, { id: responseId(Date.parse(day), dice.bytes(16)), sequence: last + index + 1 }));
}

/** Sends all of it; each tablet keeps its connection, and what is sent was made before, because the load shares the endpoint's processors. */
export async function sendAll(origin: string, loads: readonly Load[]): Promise<void> {
  const waiting = [...loads];
  const agent = new Agent({ keepAlive: true, maxSockets: tabletsAtOnce });
  const tablet = async () => {
    for (let load = waiting.pop(); load !== undefined; load = waiting.pop()) {
      const { status, text } = await postBatch(load, { origin, agent });
      const accepted = text.split('"outcome":"accepted"').length - 1;
      if (status !== 201 || accepted !== recordsPerBatch) throw new Error(`answered ${status}, ${accepted} accepted`);
    }
  };
  await Promise.all(Array.from({ length: tabletsAtOnce }, tablet));
  agent.destroy();
}
