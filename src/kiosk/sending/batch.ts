import { bytesPerBatch, recordsPerBatch, type WireRecord } from "#protocol/responses.ts";

/** Room for the batch's own members around its records, the heartbeat too. */
const envelopeBytes = 1000;
/** A sealed session key as it travels: 151 bytes in base64url, two names and what stands around them. */
const keyBytes = 400;

/** The longest run from the front that may travel together: at most 50 records and 256 kB of JSON, but always one. */
export function firstBatch<Kept extends WireRecord>(records: readonly Kept[]): readonly Kept[] {
  let bytes = envelopeBytes;
  const keys = new Set<string>();
  const fitting = records.slice(0, recordsPerBatch).findIndex((record) => {
    const isNew = record.key !== undefined && !keys.has(record.key);
    if (record.key !== undefined) keys.add(record.key);
    return (bytes += bytesOf(record) + (isNew ? keyBytes : 0)) > bytesPerBatch;
  });
  return fitting === -1 ? records.slice(0, recordsPerBatch) : records.slice(0, Math.max(1, fitting));
}

/** A kept record as it travels, without what the tablet knows of it besides. */
export function travelling({ id, hash, sequence, key, body, comments }: WireRecord): WireRecord {
  return { id, hash, sequence, ...(key !== undefined && { key }), body, ...(comments !== undefined && { comments }) };
}

function bytesOf(record: WireRecord): number {
  return new TextEncoder().encode(JSON.stringify(travelling(record))).length + 1;
}
