import type { Ballot } from "./store/ballot.ts";
import type { Judged, Kept } from "./store/judged.ts";
import type { KnownSurvey } from "./store/known-survey.ts";
import type { ReadBatch } from "./read-batch.ts";

/** Where the parts of a record end that lie one behind the other in `bytes`, `slots` and `amounts`. */
type LightKept = Omit<Kept, "body"> & { readonly end: number };
type LightBallot = Omit<Ballot, "deltas"> & { readonly end: number };
type LightJudged =
  | { readonly verdict: "valid"; readonly record: LightKept; readonly survey: string; readonly ballot: LightBallot }
  | (Omit<Extract<Judged, { verdict: "held" }>, "record"> & { readonly record: LightKept })
  | Extract<Judged, { verdict: "rejected" }>;

type Whole = Exclude<ReadBatch, { faults: unknown }>;

/** A judged batch as it goes from one thread to another: many small things copied cost more than they are worth, so bytes and numbers travel in one piece each. */
export type PackedBatch = Omit<Whole, "records"> & {
  readonly records: readonly LightJudged[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly slots: Uint16Array<ArrayBuffer>;
  readonly amounts: Float64Array<ArrayBuffer>;
};

/** Packs a batch; `unpacked` gives it back as it was. */
export function packed({ records, ...head }: Whole): PackedBatch {
  const bodies: Uint8Array[] = [];
  const slots: number[] = [];
  const amounts: number[] = [];
  let end = 0;
  const light = ({ body, ...rest }: Kept): LightKept => {
    bodies.push(body);
    end += body.length;
    return { ...rest, end };
  };
  const lightRecords = records.map((judged): LightJudged => {
    if (judged.verdict === "rejected") return judged;
    if (judged.verdict === "held") return { ...judged, record: light(judged.record) };
    const { deltas, ...ballot } = judged.ballot;
    for (let index = 0; index < deltas.slots.length; index += 1) {
      slots.push(deltas.slots[index] ?? 0);
      amounts.push(deltas.amounts[index] ?? 0);
    }
    return { verdict: "valid", record: light(judged.record), survey: judged.survey.hash, ballot: { ...ballot, end: slots.length } };
  });
  const bytes = new Uint8Array(end);
  let at = 0;
  for (const body of bodies) {
    bytes.set(body, at);
    at += body.length;
  }
  return { ...head, records: lightRecords, bytes, slots: Uint16Array.from(slots), amounts: Float64Array.from(amounts) };
}

/** The batch that was packed, its surveys found by their hash. */
export function unpacked({ records, bytes, slots, amounts, ...head }: PackedBatch, surveyBy: (hash: string) => KnownSurvey): Whole {
  let bodyFrom = 0;
  let deltasFrom = 0;
  const whole = ({ end, ...rest }: LightKept): Kept => {
    const body = bytes.subarray(bodyFrom, end);
    bodyFrom = end;
    return { ...rest, body };
  };
  const judged = records.map((one): Judged => {
    if (one.verdict === "rejected") return one;
    if (one.verdict === "held") return { ...one, record: whole(one.record) };
    const { end, ...ballot } = one.ballot;
    const deltas = { slots: slots.subarray(deltasFrom, end), amounts: amounts.subarray(deltasFrom, end) };
    deltasFrom = end;
    return { verdict: "valid", record: whole(one.record), survey: surveyBy(one.survey), ballot: { ...ballot, deltas } };
  });
  return { ...head, records: judged };
}
