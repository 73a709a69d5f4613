import { quantile } from "../../bench/figure.ts";
import { freePort, ownFolder, startEndpoint } from "../../support/endpoint.ts";
import { signedInAt } from "../../support/signed-in.ts";
import type { Line } from "../proof.ts";
import { openLoop } from "./open-loop.ts";
import { type PreparedBatch, prepareLoad, type Wanted } from "./prepared-load.ts";
import { reckoned } from "./reckoned.ts";
import { openTablets } from "./tablets.ts";
import { slopesOf, watch } from "./watched.ts";

/** What is wanted of the tablets, and whether each sends its next batch on the connection of the last. */
type Wishes = { readonly wanted: Wanted; readonly keepAlive: boolean; readonly settings?: Readonly<Record<string, string>> };

/** A batch and when it is due, in ms from the beginning. */
export type Arrival = { readonly batch: PreparedBatch; readonly due: number };

/** The most memory an endpoint may have whatever comes, in MB (design of the load after an outage). */
const mostMegabytes = 512;

/** An endpoint in a process of its own that is watched, the tablets of a province with all they have saved, and a manager who sees all of it. */
export async function loadedEndpoint({ wanted, keepAlive, settings = {} }: Wishes) {
  await using opening = new AsyncDisposableStack();
  const folder = opening.use(ownFolder()).path;
  const load = opening.use(await prepareLoad(folder, wanted));
  const manager = await signedInAt(folder, { role: "manager" });
  const endpoint = await startEndpoint({ data: folder, port: await freePort(), settings: { LOG_LEVEL: "error", ...settings } });
  opening.defer(endpoint.stop);
  const watched = opening.use(watch(endpoint.process.pid ?? 0));
  const tablets = opening.use(openTablets(load, { origin: endpoint.origin, keepAlive }));
  const opened = opening.move();
  const end = (): Promise<void> => {
    watched[Symbol.dispose]();
    return endpoint.stop();
  };

  return {
    folder,
    load,
    manager,
    origin: endpoint.origin,
    tablets,
    watched,
    /** Ends it as a power cut would; what is open of it stays as it is. */
    async kill(): Promise<void> {
      endpoint.process.kill("SIGKILL");
      await end();
    },
    /** Ends it as an operator would. */
    stop: end,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
export type LoadedEndpoint = Awaited<ReturnType<typeof loadedEndpoint>>;

/** How a load was borne: ms from due to receipt, batch by batch, and the seconds until the last. */
type Borne = { readonly latencies: readonly number[]; readonly seconds: number };

/** Lets every batch come when it is due; `arrivals` ascend. */
export async function bear({ tablets }: LoadedEndpoint, arrivals: readonly Arrival[]): Promise<Borne> {
  const batches = arrivals.map(({ batch }) => batch);
  const began = performance.now();
  const latencies = await openLoop(
    arrivals.map(({ due }) => due),
    async (index) => {
      const batch = batches[index];
      if (batch) await tablets.deliver(batch);
    },
  );
  return { latencies, seconds: (performance.now() - began) / 1000 };
}

type About = { readonly promise: number; readonly fault: string };

/** Whether everything that was to come has its receipt, is in the store of the endpoint, which has ended, and is counted once. */
export async function deliveredLine({ load, tablets, folder }: LoadedEndpoint, about: About): Promise<Line> {
  const { lost, double, wrong } = await reckoned(folder, tablets.receipts());
  for (const what of tablets.wrong().slice(0, 10)) console.log(what);
  const undelivered = load.responses - new Set(tablets.receipts()).size;
  return { ...about, kind: "survived", tries: load.responses, lost: undelivered + lost, double, wrong: wrong + tablets.wrong().length };
}

/** Looks at the endpoint's memory, and how many of them saw too much. */
export function memoryLine({ watched }: LoadedEndpoint, { promise, fault }: About): Line {
  const samples = watched.samples();
  const over = samples.filter(({ megabytes }) => megabytes > mostMegabytes).length;
  const wrong = Math.max(over, watched.peakMegabytes() > mostMegabytes ? 1 : 0);
  return {
    promise,
    fault: `${fault}: looks at its memory, ${mostMegabytes} MB at most`,
    kind: "survived",
    tries: samples.length,
    lost: 0,
    double: 0,
    wrong,
  };
}

type Measuring = About & { readonly count: number; readonly withSlopes?: boolean };

/** How the load was borne, in figures. */
export function measuredLine({ watched, tablets }: LoadedEndpoint, { latencies, seconds }: Borne, measuring: Measuring): Line {
  const { promise, fault, count, withSlopes = false } = measuring;
  return {
    promise,
    fault,
    kind: "measured",
    count,
    seconds,
    again: tablets.again(),
    milliseconds: {
      median: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
      worst: latencies.reduce((most, one) => Math.max(most, one), 0),
    },
    peakMegabytes: watched.peakMegabytes(),
    slopes: withSlopes ? slopesOf(watched.samples()) : null,
  };
}
