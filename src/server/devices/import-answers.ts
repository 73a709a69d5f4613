import * as z from "zod/mini";
import type { importAnswers } from "#protocol/exported-answers.ts";
import { Batch, RecordOutcome, sendResponses } from "#protocol/responses.ts";
import { signedBytes } from "#protocol/signing.ts";
import type { Answer } from "#server/answer.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import { parsedJson } from "#server/parsed-json.ts";
import { type Desk, takeInCarried } from "#server/receive.ts";
import { refusals } from "#server/refusal.ts";
import type { Ruling } from "#server/store/judged.ts";
import type { Fault } from "#survey/fault.ts";
import { schemaFaults } from "#survey/schema-faults.ts";
import { isSignedBy } from "./device-key.ts";
import type { Fleet } from "./fleet.ts";
import { readPlaces } from "./places.ts";
import type { EnrolledTablet } from "./tablets.ts";

type File = z.output<typeof importAnswers.input>;
type Importing = Desk & {
  readonly fleet: Pick<Fleet, "tablets">;
  /** Who brings the file, and which units he sees. */
  readonly account: string;
  readonly seen: ReadonlySet<string>;
};

/** Takes in a batch that a person carried here from a tablet, as if the tablet had sent it; but it is no sign of life of the tablet. */
export async function importOneBatch(importing: Importing, file: File): Promise<Answer<z.input<typeof importAnswers.output>>> {
  const { store, fleet, seen } = importing;
  if (file.store !== store.store) return refusals.invalidInput([{ place: "store", fault: "is not the store of this endpoint" }]);
  const enrolled = await fleet.tablets.now(file.device);
  if (!enrolled || ![...enrolled.tablet.units].every((unit) => seen.has(unit))) return refusals.notFound("tablet with this id");
  const read = await batchIn(file, enrolled);
  if ("faults" in read) return refusals.invalidInput(read.faults);
  const rulings = await takeInCarried(importing, read.batch, enrolled.tablet);
  await writeDown(importing, file.device, rulings);
  const results = rulings.map(({ outcome, reason }, index) => ({ sequence: sequenceOf(read.batch.records[index]), outcome, reason }));
  return { status: 200, output: { results } };
}

/** What the tablet signed, as it would have been read had it come by itself. */
async function batchIn(
  { device, body, signature }: File,
  { key }: EnrolledTablet,
): Promise<{ readonly batch: Batch } | { readonly faults: readonly Fault[] }> {
  const bytes = Buffer.from(body);
  if (!(await isSignedBy(key, signedBytes({ ...sendResponses, device }, bytes), signature)))
    return { faults: [{ place: "signature", fault: "was not made over this body with the key the tablet has now" }] };
  const json = parsedJson(bytes);
  if (json === undefined) return { faults: [{ place: "body", fault: "is not JSON" }] };
  const read = z.safeParse(z.object({ body: Batch }), { body: json }, { reportInput: true });
  if (!read.success) return { faults: schemaFaults(read.error, "body") };
  const batch = read.data.body;
  return batch.device === device ? { batch } : { faults: [{ place: "body.device", fault: "is not the tablet that signed" }] };
}

async function writeDown({ store, account, now }: Importing, device: string, rulings: readonly Ruling[]): Promise<void> {
  const counts = RecordOutcome.options.map((outcome) => [outcome, rulings.filter((ruling) => ruling.outcome === outcome).length] as const);
  const [place] = (await readPlaces(store.database, device)).get(device) ?? [];
  const detail = { device, records: rulings.length, ...Object.fromEntries(counts) };
  const deed = { actor: account, action: "answers-imported", unit: place?.unit ?? null, detail } as const;
  await store.write((transaction) => recordAudit(transaction, deed, now()));
}

function sequenceOf(record: unknown): number | null {
  return z.safeParse(z.object({ sequence: z.number() }), record).data?.sequence ?? null;
}
