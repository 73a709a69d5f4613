import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod/mini";
import { openKeyring } from "./devices/keyring.ts";
import { packed } from "./packed-batch.ts";
import { readBatch } from "./read-batch.ts";
import { preparedSurvey } from "./store/known-survey.ts";
import type { KnownOfJudging, LightKnown, ToThread } from "./to-judging-thread.ts";

const { folder, store } = z.parse(z.object({ folder: z.string(), store: z.string() }), workerData);
const keyring = openKeyring({ folder, store, now: () => new Date() });
const prepare = preparingOnce();
let known: KnownOfJudging = { surveys: new Map(), tried: new Map(), units: new Set() };

function preparingOnce() {
  const prepared = new Map<string, ReturnType<typeof preparedSurvey>>();
  return (definition: LightKnown["surveys"][number]) => {
    const survey = prepared.get(definition.hash) ?? preparedSurvey(definition);
    prepared.set(definition.hash, survey);
    return survey;
  };
}

function knownFrom({ surveys, tried, units }: LightKnown): KnownOfJudging {
  return {
    surveys: new Map(surveys.map((one) => [one.hash, prepare(one)])),
    tried: new Map(tried.map((one) => [one.hash, { ...prepare(one), until: one.until }])),
    units: new Set(units),
  };
}

async function answer({ id, bytes, ...sent }: Extract<ToThread, { about: "batch" }>): Promise<void> {
  try {
    const read = await readBatch(bytes, { ...sent, known }, keyring);
    if ("faults" in read) return parentPort?.postMessage({ id, read }, []);
    const batch = packed(read);
    parentPort?.postMessage({ id, batch }, [batch.bytes.buffer, batch.slots.buffer, batch.amounts.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error }, []);
  }
}

parentPort?.on("message", (message: ToThread) => {
  if (message.about === "known") known = knownFrom(message.known);
  else if (message.about === "keys") keyring.look();
  else void answer(message);
});
