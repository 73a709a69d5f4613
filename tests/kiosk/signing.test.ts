import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { Batch, Heartbeat, WireRecord } from "#protocol/responses.ts";
import { SealedKey } from "#protocol/sealing.ts";
import { deviceHeader, enrolmentBytes, signatureHeader, signedBytes } from "#protocol/signing.ts";
import { browserSigner } from "../../src/kiosk/keeping/browser-signer.ts";
import { openBundleStore } from "../../src/kiosk/bundle/bundle-store.ts";
import { unknownTabletPauseMs } from "../../src/kiosk/sending/recognition.ts";
import { fickleEndpoint, type Mischief } from "../support/fickle-endpoint.ts";
import { isSignedBy } from "../support/hand-made-keys.ts";
import { aSender } from "../support/sending.ts";
import { aBundle, aDisk, anAnswer, anOutbox, enrolled, ourOrganisation, ourStore, saveAnswers } from "../support/tablet.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** An endpoint that notes what came with each request. */
function aListener(plan: Mischief[] = []) {
  const endpoint = fickleEndpoint(plan);
  const heard: { readonly headers: Headers; readonly body: string }[] = [];
  const fetch: typeof globalThis.fetch = (address, init) => {
    heard.push({ headers: new Headers(init?.headers), body: z.parse(z.string(), init?.body) });
    return endpoint.fetch(address, init);
  };
  return { ...endpoint, fetch, heard };
}

const signatureIn = (headers: Headers) => Buffer.from(headers.get(signatureHeader) ?? "", "base64url");

test.each([
  ["the browser", { signer: browserSigner }],
  ["another hand", {}],
])("what an enrolled tablet sends and asks is signed by %s over its exact bytes", async (_, parts) => {
  const outbox = await anOutbox(parts);
  const { publicKey, proof } = await enrolled(outbox);
  expect(isSignedBy(publicKey, Buffer.from(proof, "base64url"), enrolmentBytes("K7QM2XPA", outbox.device))).toBe(true);
  await saveAnswers(outbox, 2);
  const endpoint = aListener();
  const sender = aSender({ outbox, endpoint });
  await sender.untilDelivered();
  sender.stop();
  for (const { headers, body } of endpoint.heard) {
    expect(headers.get(deviceHeader)).toBe(outbox.device);
    const bytes = signedBytes({ method: "POST", path: "/api/responses", device: outbox.device }, Buffer.from(body));
    expect(isSignedBy(publicKey, signatureIn(headers), bytes)).toBe(true);
    expect(isSignedBy(publicKey, signatureIn(headers), Uint8Array.from([...bytes, 32]))).toBe(false);
  }
  const asked: Headers[] = [];
  const bundles = await openBundleStore({
    indexedDB: aDisk(),
    headersOf: outbox.signing.headersOf,
    fetch: async (_address, init) => {
      asked.push(new Headers(init?.headers));
      return Response.json(aBundle());
    },
  });
  await bundles.refresh();
  const get = signedBytes({ method: "GET", path: "/api/bundle", device: outbox.device }, new Uint8Array());
  expect(asked.map((headers) => isSignedBy(publicKey, signatureIn(headers), get))).toEqual([true]);
});

test("a tablet that is not enrolled signs nothing", async () => {
  const outbox = await anOutbox();
  expect(await outbox.signing.headersOf({ method: "GET", path: "/api/bundle" }, "", null)).toEqual({});
  expect(await outbox.signing.headersOf({ method: "GET", path: "/api/bundle" }, "", ourStore)).toEqual({});
});

test("the signing key survives a restart, cannot leave the tablet, and each store has its own", async () => {
  const disk = aDisk();
  const parts = { disk, signer: browserSigner };
  const before = await anOutbox(parts);
  const { publicKey } = await enrolled(before);
  const elsewhere = await enrolled(before, "0198f000-0000-4000-8000-000000000002");
  before.close();
  const after = await anOutbox({ ...parts, seed: 2 });
  const call = { method: "GET", path: "/api/bundle" } as const;
  const bytes = signedBytes({ ...call, device: after.device }, new Uint8Array());
  const ours = new Headers(await after.signing.headersOf(call, "", ourStore));
  const last = new Headers(await after.signing.headersOf(call, "", null));
  expect(isSignedBy(publicKey, signatureIn(ours), bytes)).toBe(true);
  expect(isSignedBy(elsewhere.publicKey, signatureIn(last), bytes)).toBe(true);
  const { key } = await browserSigner.makeKey();
  expect(key instanceof CryptoKey && [key.extractable, key.usages]).toEqual([false, ["sign"]]);
});

test("a tablet whose storage gives a key back as nothing, or does not take it, is not enrolled with it", async () => {
  const outbox = await anOutbox({ signer: browserSigner });
  const report = vi.fn();
  vi.stubGlobal("reportError", report);
  // oxlint-disable-next-line typescript/unbound-method -- it is given its store below
  const put = IDBObjectStore.prototype.put;
  const spoilt = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, value) {
    return put.call(this, { ...value, key: null });
  });
  expect(await outbox.signing.makeCandidate("K7QM2XPA")).toBeNull();
  spoilt.mockImplementation(() => {
    throw new DOMException("could not be cloned", "DataCloneError");
  });
  expect(await outbox.signing.makeCandidate("K7QM2XPA")).toBeNull();
  expect(report).toHaveBeenCalledTimes(2);
  vi.unstubAllGlobals();
});

test("an enrolment whose answer never came is tried again with the same key, also after a restart; the next one has another", async () => {
  const parts = { disk: aDisk(), signer: browserSigner };
  const before = await anOutbox(parts);
  const first = await before.signing.makeCandidate("K7QM2XPA");
  before.close();
  const after = await anOutbox({ ...parts, seed: 2 });
  const again = await enrolled(after);
  expect(again.publicKey).toBe(first?.publicKey);
  expect(isSignedBy(again.publicKey, Buffer.from(again.proof, "base64url"), enrolmentBytes("K7QM2XPA", after.device))).toBe(true);
  expect((await after.signing.makeCandidate("K7QM2XPA"))?.publicKey).not.toBe(first?.publicKey);
});

test("a batch carries the session keys its records need, each once, and news of the tablet", async () => {
  const outbox = await anOutbox();
  await enrolled(outbox);
  await saveAnswers(outbox, 3);
  const endpoint = aListener(["broken"]);
  endpoint.refuses.add((await outbox.waiting({ store: ourStore, after: 0, limit: 1 }))[0]?.id ?? "");
  const sender = aSender({ outbox, endpoint });
  await sender.untilDelivered();
  sender.hand.advance(300_000);
  await sender.hand.awaited();
  sender.stop();
  const batches = endpoint.heard.map(({ body }) => z.parse(Batch, JSON.parse(body)));
  const records = z.parse(z.array(WireRecord), batches[0]?.records);
  expect(z.parse(z.array(SealedKey), batches[0]?.keys).map(({ name }) => name)).toEqual([records[0]?.key]);
  expect(records.map(({ key }) => key)).toEqual(Array.from({ length: 3 }, () => records[0]?.key));
  const epoch = "0198f000-0000-4000-9000-000000000001";
  expect(batches.map(({ heartbeat }) => z.parse(Heartbeat, heartbeat))).toEqual([
    { waiting: 3, refused: 0, lastSequence: 3, persisted: true, lastError: null, battery: null, clockAheadSeconds: null },
    { waiting: 3, refused: 0, lastSequence: 3, persisted: true, lastError: "broken", battery: null, clockAheadSeconds: null },
    // The greeting by which the numbers are compared, and that of the next turn; by then the epoch is known.
    { waiting: 0, refused: 1, lastSequence: 3, persisted: true, lastError: null, battery: null, clockAheadSeconds: null, epoch },
    { waiting: 0, refused: 1, lastSequence: 3, persisted: true, lastError: null, battery: null, clockAheadSeconds: null, epoch },
  ]);
});

test("a tablet the endpoint does not know keeps everything, stops hammering, says so, and goes on with the same numbers once enrolled again", async () => {
  const outbox = await anOutbox();
  await enrolled(outbox);
  const saved = await saveAnswers(outbox, 2);
  const endpoint = aListener(Array.from({ length: 3 }, () => "unknown tablet" as const));
  const sender = aSender({ outbox, endpoint });
  await sender.hand.awaited();
  expect(sender.known.isKnown()).toBe(false);
  saved.push(...(await saveAnswers(outbox, 1)));
  for (let rest = 0; rest < 14; rest += 1) {
    sender.poke();
    sender.hand.advance(60_000);
    await sender.hand.awaited();
  }
  expect(endpoint.heard).toHaveLength(1);
  sender.hand.advance(unknownTabletPauseMs);
  await sender.hand.awaited();
  expect(endpoint.heard).toHaveLength(2);
  expect(await outbox.counts()).toEqual({ waiting: 3, acknowledged: 0, refused: 0 });
  sender.stop();

  await enrolled(outbox);
  const again = aSender({ outbox, endpoint });
  await again.untilDelivered();
  again.stop();
  expect(again.known.isKnown()).toBe(true);
  expect([...endpoint.kept.keys()].toSorted()).toEqual(saved.toSorted());
  expect(await outbox.save({ store: ourStore, organisationKey: ourOrganisation.key, response: anAnswer() })).toMatchObject({
    sequence: 4,
  });
});
