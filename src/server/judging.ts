import { Worker } from "node:worker_threads";
import * as z from "zod/mini";
import type { Keyring } from "./devices/keyring.ts";
import { type PackedBatch, unpacked } from "./packed-batch.ts";
import { type ReadBatch, readBatch, type Sent } from "./read-batch.ts";
import { lightKnown, type ToThread } from "./to-judging-thread.ts";

export type Judging = {
  /** Reads and judges the bytes of a batch, which are its own from then on. */
  readonly read: (bytes: Uint8Array, sent: Sent) => Promise<ReadBatch>;
  /** Whether batches are being judged now. */
  readonly isBusy: () => boolean;
};

/** Judges in the thread that serves. */
export function judgingHere(keyring: Keyring): Judging {
  return { read: (bytes, sent) => readBatch(bytes, sent, keyring), isBusy: () => false };
}

/** Next to nothing outlives its batch, so little room for what is young does (16 MB instead of 48). */
const limits = { maxYoungGenerationSizeMb: 16 };

type Waiting = { readonly sent: Sent; readonly resolve: (read: ReadBatch) => void; readonly reject: (error: unknown) => void };
const FromThread = z.object({
  id: z.number(),
  batch: z.optional(z.custom<PackedBatch>()),
  read: z.optional(z.custom<ReadBatch>()),
  error: z.optional(z.unknown()),
});

/**
 * Judges in a thread of its own, beside the one that keeps, so that both processors take in. It begins with the first
 * batch, and anew after it has died; what it was judging then fails, and tablets send it again.
 */
export function openJudging(keys: { readonly folder: string; readonly store: string }) {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let told: Sent["known"] | undefined;
  let asked = 0;

  function start(): Worker {
    const started = new Worker(new URL("./judging-thread.ts", import.meta.url), { workerData: keys, resourceLimits: limits });
    started.on("message", take);
    const end = (error: unknown) => worker === started && endWith(error);
    started.on("error", end);
    started.on("exit", () => end(new Error("the judging thread has ended")));
    told = undefined;
    return started;
  }

  function take(message: unknown): void {
    const said = z.safeParse(FromThread, message);
    // Under `node --watch` the runtime sends words of its own this way.
    if (!said.success) return;
    const { id, batch, read, error } = said.data;
    const one = waiting.get(id);
    waiting.delete(id);
    if (batch !== undefined) one?.resolve(unpacked(batch, surveysOf(one.sent)));
    else if (read !== undefined) one?.resolve(read);
    else one?.reject(error);
  }

  function endWith(error: unknown): void {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function ask(given: Uint8Array, sent: Sent): Promise<ReadBatch> {
    worker ??= start();
    const { known, arrival, tablet } = sent;
    if (told !== known) tell(worker, { about: "known", known: lightKnown(known) });
    told = known;
    const bytes = wholeBuffer(given);
    const id = asked++;
    const { id: device, units, revoked } = tablet;
    tell(worker, { about: "batch", id, bytes, arrival, tablet: { id: device, units, revoked } }, [bytes.buffer]);
    return new Promise((resolve, reject) => waiting.set(id, { sent, resolve, reject }));
  }

  const judging: Judging = { read: ask, isBusy: () => waiting.size > 0 };
  return {
    judging,
    /** The folder of keys has changed. */
    lookForKeys: (): void => {
      if (worker) tell(worker, { about: "keys" });
    },
    close: async (): Promise<void> => void (await worker?.terminate()),
  };
}

function tell(thread: Worker, message: ToThread, moved: readonly ArrayBuffer[] = []): void {
  thread.postMessage(message, [...moved]);
}

function surveysOf({ known }: Sent) {
  return (hash: string) => {
    const survey = known.surveys.get(hash) ?? known.tried.get(hash);
    if (!survey) throw new Error("a survey is gone that was known");
    return survey;
  };
}

/** The bytes alone in their buffer, which can then be handed over instead of copied. */
function wholeBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
