import { Worker } from "node:worker_threads";
import * as z from "zod/mini";
import type { Question } from "./question.ts";
import type { StorePlace } from "./store/engine.ts";

type Waiting = { readonly resolve: (json: string) => void; readonly reject: (error: unknown) => void };
const Message = z.object({ id: z.number(), json: z.optional(z.string()), error: z.optional(z.unknown()) });

/** Asks the thread that answers dashboards; told to warm itself, it loads the counts of the store before anybody asks. */
export function openReading(place: StorePlace) {
  const { ask, tell, close } = openThread(new URL("./reader-thread.ts", import.meta.url), place);
  return { ask: (question: Question) => ask(question), warm: () => tell({ warm: true }), close };
}
export type Reading = ReturnType<typeof openReading>;

/**
 * Asks a thread that has a connection of its own which cannot write, so that no question, however large, holds up the
 * desks. The thread starts with the first question, and anew after it has died.
 */
export function openThread(program: URL, place: StorePlace) {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;

  function start(): Worker {
    const started = new Worker(program, { workerData: place });
    started.on("message", (message: unknown) => {
      const answer = z.safeParse(Message, message);
      // Under `node --watch` the runtime sends words of its own this way.
      if (!answer.success) return;
      const { id, json, error } = answer.data;
      const one = waiting.get(id);
      waiting.delete(id);
      if (json === undefined) one?.reject(error);
      else one?.resolve(json);
    });
    // A thread that failed says so and then ends; the second must not end what has begun anew since.
    const end = (error: unknown) => worker === started && endWith(error);
    started.on("error", end);
    started.on("exit", () => end(new Error("the reading thread has ended")));
    return started;
  }

  function endWith(error: unknown): void {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  return {
    /** The answer as JSON text, made by the thread so that the desks do not wait while it is written out. */
    ask: (question: unknown): Promise<string> => {
      worker ??= start();
      const id = asked++;
      worker.postMessage({ id, question }, []);
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    /** What needs no answer. */
    tell: (message: unknown): void => {
      worker ??= start();
      worker.postMessage(message, []);
    },
    close: async (): Promise<void> => void (await worker?.terminate()),
  };
}
