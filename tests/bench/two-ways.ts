import { hash as digest, randomUUID } from "node:crypto";
import { recordsPerBatch } from "#protocol/responses.ts";
import { responseId } from "#protocol/response-id.ts";
import { diceFrom } from "../../src/server/demo/dice.ts";
import { ballotOf } from "../../src/server/store/ballot.ts";
import type { StorePlace } from "../../src/server/store/engine.ts";
import type { Judged } from "../../src/server/store/judged.ts";
import type { KnownSurvey } from "../../src/server/store/known-survey.ts";
import { openStore } from "../../src/server/store/open-store.ts";
import { openForReading } from "../../src/server/store/reading.ts";
import { formsOf, samplesOf, type Size } from "./made-up-forms.ts";

/** Keeps made-up forms as the endpoint keeps what it has judged to be valid. Gives how many there were. */
export async function keepInto(place: StorePlace, survey: KnownSurvey, size: Size): Promise<number> {
  const store = await openStore(place);
  const dice = diceFrom(13);
  const device = randomUUID();
  let sequence = 0;
  const judged = (form: Parameters<typeof ballotOf>[1]): Judged => {
    const body = Buffer.from(JSON.stringify(form));
    sequence += 1;
    const record = { id: form.id, hash: digest("sha256", body), sequence, key: null, body, comments: [] };
    return { verdict: "valid", record, survey, ballot: ballotOf(survey, form, { received: form, caughtUp: null }) };
  };
  for (const forms of formsOf(size, samplesOf(survey))) {
    const deliveries = Array.from({ length: Math.ceil(forms.length / recordsPerBatch) }, (_, batch) =>
      forms.slice(batch * recordsPerBatch, (batch + 1) * recordsPerBatch),
    );
    await Promise.all(
      deliveries.map((its) => {
        const records = its.map(({ form }) => judged({ ...form, id: responseId(Date.parse(form.day), dice.bytes(16)) }));
        return store.keep({ device, app: "bench", receivedAt: new Date("2026-11-30T03:00:00Z"), records });
      }),
    );
  }
  await store.close();
  return sequence;
}

/** Throws unless both stores hold the same cells, byte for byte; gives how many. */
export async function holdTogether(one: StorePlace, other: StorePlace): Promise<number> {
  const [left, right] = [openForReading(one), openForReading(other)];
  let compared = 0;
  let after = "";
  for (;;) {
    const [its, others] = await Promise.all([left, right].map((database) => cellsAfter(database, after)));
    if (!its || !others || its.length !== others.length) throw new Error(`another number of cells after ${after}`);
    for (const [index, cell] of its.entries())
      if (JSON.stringify(cell) !== JSON.stringify(others[index]))
        throw new Error(`another cell after ${after}: ${JSON.stringify([cell, others[index]])}`);
    compared += its.length;
    const last = its.at(-1);
    if (!last) break;
    after = last.unit;
  }
  await left.destroy();
  await right.destroy();
  return compared;
}

/** All cells of the next unit, in the order of their names. */
async function cellsAfter(database: ReturnType<typeof openForReading>, unit: string) {
  const { next } = await database
    .selectFrom("tally")
    .select(({ fn }) => fn.min<string | null>("unit").as("next"))
    .where("unit", ">", unit)
    .executeTakeFirstOrThrow();
  const rows = await database
    .selectFrom("tally")
    .selectAll()
    .where("unit", "=", next ?? "")
    .execute();
  const named = rows.map(({ counts, ...cell }) => Object.assign(cell, { counts: Buffer.from(counts).toString("base64") }));
  return named.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
