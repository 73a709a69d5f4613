import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { ExportedAnswers } from "#protocol/exported-answers.ts";
import { Batch, bytesPerBatch, recordsPerBatch, WireRecord } from "#protocol/responses.ts";
import { exportedAnswers, fileNameOf } from "../../../src/kiosk/status/exported-answers.ts";
import type { Outbox } from "../../../src/kiosk/keeping/outbox.ts";
import { recount, talliesIn } from "../../server/recount.ts";
import { openDesk } from "../../server/open-desk.ts";
import { answersOf, aSurvey, hashOf } from "../../support/a-survey.ts";
import { enrolIn } from "../../support/an-enrolled-tablet.ts";
import { fickleEndpoint } from "../../support/fickle-endpoint.ts";
import { aSender } from "../../support/sending.ts";
import { aBundle, aDisk, anAnswer, anOutbox, enrolled, handClock, ourStore, saveAnswers, tablesOn } from "../../support/tablet.ts";

const partsFor = (outbox: Outbox) => ({
  outbox,
  clock: { aheadSeconds: () => null },
  stateOf: async () => ({ persisted: true, battery: null }),
  app: "1",
  name: "Máy quầy 1",
  day: "2026-11-19",
});

/** The file as it lies in the downloads. */
async function fileFrom(outbox: Outbox, store = ourStore): Promise<ExportedAnswers> {
  const file = await exportedAnswers(store, partsFor(outbox));
  return z.parse(ExportedAnswers, JSON.parse(JSON.stringify(file)));
}

const numbersIn = ({ batches }: ExportedAnswers) =>
  batches.map(({ body }) => z.parse(z.array(WireRecord), z.parse(Batch, JSON.parse(body)).records).map(({ sequence }) => sequence));

test("the file holds everything unsent and refused in batches as they are sent, and all of it stays where it is", async () => {
  const disk = aDisk();
  const outbox = await anOutbox({ disk });
  await enrolled(outbox);
  const [first = ""] = await saveAnswers(outbox, 2);
  const endpoint = fickleEndpoint();
  endpoint.refuses.add(first);
  const sender = aSender({ outbox, endpoint });
  await sender.untilDelivered();
  sender.stop();
  await saveAnswers(outbox, 60);
  const before = await tablesOn(disk);
  const file = await fileFrom(outbox);
  // Number 1 was refused, number 2 is on the endpoint.
  expect(numbersIn(file).flat()).toEqual([1, ...Array.from({ length: 60 }, (_none, place) => place + 3)]);
  expect(numbersIn(file).map(({ length }) => length)).toEqual([recordsPerBatch, 11]);
  for (const { body } of file.batches) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(bytesPerBatch);
  expect(file).toMatchObject({ store: ourStore, device: { id: outbox.device, name: "Máy quầy 1" }, day: "2026-11-19" });
  expect(await tablesOn(disk)).toEqual(before);
});

test("a tablet without a key, or with nothing to export, says so", async () => {
  const outbox = await anOutbox();
  await saveAnswers(outbox, 1);
  expect(await exportedAnswers(ourStore, partsFor(outbox))).toBe("no-key");
  await enrolled(outbox);
  expect(await exportedAnswers("0198f000-0000-4000-8000-000000000002", partsFor(outbox))).toBe("nothing");
});

test("what was answered for another store goes into that store's own file, signed by its key", async () => {
  const other = "0198f000-0000-4000-8000-000000000002";
  const outbox = await anOutbox();
  await enrolled(outbox);
  await enrolled(outbox, other);
  await saveAnswers(outbox, 1);
  await saveAnswers(outbox, 2, { store: other });
  expect(numbersIn(await fileFrom(outbox))).toEqual([[1]]);
  const file = await fileFrom(outbox, other);
  expect(file.store).toBe(other);
  expect(numbersIn(file)).toEqual([[1, 2]]);
});

test("the file's name is readable on every disk", () => {
  expect(fileNameOf({ device: { id: "", name: "Máy quầy 1 / Đất đai" }, day: "2026-11-19" })).toBe(
    "sipas-may-quay-1-dat-dai-2026-11-19.json",
  );
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(fileNameOf({ device: { id: "", name }, day: "2026-11-19" })).toMatch(/^sipas-([a-z0-9]+-)*2026-11-19\.json$/);
    }),
  );
});

test("an endpoint takes the file in as if the tablet had sent it, and counts once what the tablet sends later", async () => {
  const survey = aSurvey();
  await using desk = await openDesk({ survey });
  const { store } = desk.store;
  const clock = handClock();
  const outbox = await anOutbox({ clock });
  const { publicKey } = await enrolled(outbox, store);
  await enrolIn(desk.store, [{ id: outbox.device, publicKey }], ["xa-mot"]);
  const organisationKey = await desk.organisationKey();
  const answers = answersOf({ "acc-1": 4, "acc-2": 5, "acc-3": 2 });
  const response = anAnswer({ survey: hashOf(survey), unit: "xa-mot", counter: null, field: null, answers });
  await saveAnswers(outbox, 55, { store, organisationKey, response });

  const file = await fileFrom(outbox, store);
  const outcomes: string[] = [];
  for (const batch of file.batches) {
    const { status, json } = await desk.ask("/api/devices/import", { store: file.store, ...batch });
    expect(status).toBe(200);
    const { results } = z.parse(z.object({ results: z.array(z.object({ outcome: z.string() })) }), json);
    outcomes.push(...results.map(({ outcome }) => outcome));
  }
  expect(outcomes).toEqual(Array.from({ length: 55 }, () => "accepted"));
  const once = await talliesIn(desk.store.database);

  const reach: typeof fetch = async (address, init) => desk.app.request(z.parse(z.string(), address), init);
  const sender = aSender({ outbox, endpoint: { fetch: reach }, bundle: aBundle({ store }) });
  await sender.untilDelivered();
  sender.stop();
  expect(await outbox.counts()).toEqual({ waiting: 0, acknowledged: 55, refused: 0 });
  expect(await talliesIn(desk.store.database)).toEqual(once);
  expect(await recount(desk.store.database)).toEqual(once);
});
