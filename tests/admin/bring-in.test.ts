import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Refused } from "#protocol/call.ts";
import type { ExportedAnswers } from "#protocol/exported-answers.ts";
import { type Brought, bringIn, nothingBrought } from "../../src/admin/devices/bring-in.ts";
import { obstacleTo, parcelIn } from "../../src/admin/devices/parcel.ts";

const store = "0198f000-0000-4000-8000-000000000001";
const device = { id: "00000000-0000-4000-8000-000000000001", name: "AB-01" };
const batchOf = (forms: number) => ({
  device: device.id,
  body: JSON.stringify({ records: Array.from({ length: forms }, () => ({})) }),
  signature: "AA",
});
const fileOf = (...forms: number[]): ExportedAnswers => ({
  format: "sipas-answers-1",
  store,
  device,
  day: "2026-11-20",
  batches: forms.map(batchOf),
});
const outcomes = ["accepted", "duplicate", "parked", "conflict", "rejected"] as const;
const refusal = (error: "invalid-input" | "overloaded", place = "signature") =>
  new Refused(400, { error, message: "no", faults: [{ place, fault: "is wrong" }] });

function parcelOf(...forms: number[]) {
  const parcel = parcelIn(JSON.stringify(fileOf(...forms)));
  if (!parcel) throw new Error("the file is none");
  return parcel;
}

test("a file tells how many forms lie in it, and what is no tablet's file is none", () => {
  expect(parcelOf(50, 3).forms).toEqual([50, 3]);
  const file = fileOf(1);
  const none = [
    "",
    "{",
    "[]",
    JSON.stringify({ ...file, format: "sipas-answers-2" }),
    JSON.stringify({ ...file, batches: [{ ...batchOf(1), body: "{" }] }),
    JSON.stringify({ ...file, batches: [{ ...batchOf(1), body: "{}" }] }),
  ];
  for (const text of none) expect(parcelIn(text)).toBeNull();
});

test("what stands against an import is told before anything is sent", () => {
  const here = { store, devices: [device] };
  expect(obstacleTo(parcelOf(1), here)).toBeNull();
  expect(obstacleTo(parcelOf(1), { ...here, store: "0198f000-0000-4000-8000-000000000009" })).toBe("foreign");
  expect(obstacleTo(parcelOf(1), { ...here, devices: [] })).toBe("unknown");
  expect([obstacleTo(parcelOf(), here), obstacleTo(parcelOf(0), here)]).toEqual(["empty", "empty"]);
});

test("every form is counted under one word, whatever becomes of it", async () => {
  const results = fc.array(fc.array(fc.constantFrom(...outcomes), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(results, async (batches) => {
      const steps: Brought[] = [];
      let sent = 0;
      const send = async () => {
        const said = batches[sent++] ?? [];
        return { results: said.map((outcome, index) => ({ sequence: index + 1, outcome })) };
      };
      const parcel = parcelOf(...batches.map(({ length }) => length));
      const brought = await bringIn(parcel, nothingBrought, { send, onProgress: (step) => steps.push(step) });
      expect(brought.counted + brought.known + brought.held + brought.refused).toBe(batches.flat().length);
      expect(brought.counted).toBe(batches.flat().filter((outcome) => outcome === "accepted").length);
      expect(steps.map((step) => step.batches)).toEqual(batches.map((_, index) => index + 1));
      expect(steps.at(-1)).toEqual(brought);
    }),
  );
});

test("a batch that is refused as it is takes none of the others with it", async () => {
  const answers = [
    () => Promise.reject(refusal("invalid-input")),
    async () => ({ results: [{ sequence: 1, outcome: "accepted" as const }] }),
  ];
  const send = () => answers.shift()?.() ?? Promise.reject(new Error("asked too often"));
  expect(await bringIn(parcelOf(3, 1), nothingBrought, { send, onProgress: () => {} })).toEqual({
    ...nothingBrought,
    batches: 2,
    counted: 1,
    refused: 3,
    reasons: ["signature is wrong"],
  });
});

test("after a failure the import goes on where it stopped, and nothing is told twice", async () => {
  const said = { results: [{ sequence: 1, outcome: "parked" as const, reason: "device: was revoked" }] };
  const answers = [async () => said, () => Promise.reject(refusal("overloaded")), async () => said, async () => said];
  const send = () => answers.shift()?.() ?? Promise.reject(new Error("asked too often"));
  let reached = nothingBrought;
  const way = { send, onProgress: (brought: Brought) => void (reached = brought) };
  const parcel = parcelOf(1, 1, 1);
  await expect(bringIn(parcel, nothingBrought, way)).rejects.toBeInstanceOf(Refused);
  expect(reached).toMatchObject({ batches: 1, held: 1 });
  expect(await bringIn(parcel, reached, way)).toMatchObject({ batches: 3, held: 3, reasons: ["device: was revoked"] });
  expect(answers).toEqual([]);
});
