import * as fc from "fast-check";
import { expect, test } from "vitest";
import { firstBatch } from "../../src/kiosk/sending/batch.ts";

const aRecord = (body: string, place: number) => ({ id: `${place}`, hash: "f".repeat(64), sequence: place + 1, body });

test("a batch is the longest run from the front that holds at most 50 records and 256 kB as it travels, and at least one", () => {
  const body = fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 64_000 })).map((length) => 'ộ"x'.repeat(length / 3));
  fc.assert(
    fc.property(fc.array(body, { maxLength: 70 }), (bodies) => {
      const records = bodies.map(aRecord);
      const batch = firstBatch(records);
      expect(batch).toEqual(records.slice(0, batch.length));
      const travelling = (count: number) => Buffer.byteLength(JSON.stringify(records.slice(0, count))) + 1000;
      expect(batch.length).toBeLessThanOrEqual(50);
      if (batch.length > 1) expect(travelling(batch.length)).toBeLessThanOrEqual(256_001);
      if (records.length > 0) expect(batch.length).toBeGreaterThan(0);
      if (batch.length < Math.min(50, records.length)) expect(travelling(batch.length + 1)).toBeGreaterThan(255_999);
    }),
  );
});

test("sixty short answers make a batch of fifty", () => {
  const records = Array.from({ length: 60 }, () => "y").map(aRecord);
  expect(firstBatch(records)).toEqual(records.slice(0, 50));
});

test("a record that is too large for any batch travels alone", () => {
  const records = ["x".repeat(300_000), "y"].map(aRecord);
  expect(firstBatch(records)).toEqual(records.slice(0, 1));
});
