import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod/mini";
import { openKeyring } from "./devices/keyring.ts";
import { giveBack } from "./give-back.ts";
import { packed } from "./packed-batch.ts";
import { openPlaces } from "./places.ts";
import { readBatch, type Sent } from "./read-batch.ts";
import { preparedSurvey } from "./store/known-survey.ts";
import type { KnownOfJudging, LightKnown, ToThread } from "./to-judging-thread.ts";

const { folder, store } = z.parse(z.object({ folder: z.string(), store: z.string() }), workerData);
const keyring = openKeyring({ folder, store, now: () => new Date() });
/** As many as hide the time in which their keys are opened; the others wait as bytes, a fifth of what is made of them. */
const places = openPlaces({ places: 4, waitingRoom: Number.POSITIVE_INFINITY });
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

type Asked = Extract<ToThread, { about: "batch" }> & Pick<Sent, "known">;

async function answer({ id, bytes, ...sent }: Asked): Promise<void> {
  try {
    const read = await readBatch(bytes, sent, keyring);
    giveBack(bytes);
    if ("faults" in read) return parentPort?.postMessage({ id, read }, []);
    const batch = packed(read);
    parentPort?.postMessage({ id, batch }, [batch.bytes.buffer, batch.slots.buffer, batch.amounts.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error }, []);
  }
}

function judgeInTurn(asked: Asked): void {
  void places.within(() => answer(asked));
}

parentPort?.on("message", (message: ToThread) => {
  if (message.about === "known") known = knownFrom(message.known);
  else if (message.about === "keys") keyring.look();
  else judgeInTurn({ ...message, known });
});
