import type { Form, Line, Proof } from "../proof.ts";
import { comingByChance } from "./arrivals.ts";
import { readersOf } from "./dashboard-readers.ts";
import { leaking } from "./leaking.ts";
import { bear, deliveredLine, type LoadedEndpoint, loadedEndpoint, measuredLine, memoryLine } from "./loaded-endpoint.ts";
import type { Wanted } from "./prepared-load.ts";
import { unlessWatched } from "./unless-watched.ts";
import { growthOf, type Slopes } from "./watched.ts";

type Way = { readonly wanted: Wanted; readonly perSecond: number };

const way: Readonly<Record<Form, Way>> = {
  short: { wanted: { tablets: 20, units: 10, days: 1, perDay: 10, together: 1 }, perSecond: 100 },
  long: { wanted: { tablets: 200, units: 50, days: 1, perDay: 450, together: 1 }, perSecond: 50 },
};
const readsPerSecond = 1;

/** What an endpoint may grow by in the last two thirds of a soak and still stand: memory goes up and down as it is cleared, and in some seconds it only warms up. */
const most: Readonly<Record<Form, Slopes>> = { short: { megabytes: 128, handles: 64 }, long: { megabytes: 64, handles: 16 } };

/** Responses one by one for a long time, by chance, while somebody reads: memory and open files do not grow. */
export const soak: Proof = { name: "soak", run: (form) => unlessWatched(3, "a soak", () => run(form)) };

async function run(form: Form): Promise<readonly Line[]> {
  await using place = await loadedEndpoint({ wanted: way[form].wanted, keepAlive: false });
  const { borne, reading } = await soaked(place, way[form]);
  await place.stop();
  const { perSecond, wanted } = way[form];
  const fault = `${Math.round((wanted.tablets * wanted.perDay) / perSecond)} s of ${perSecond} responses a second, one by one, while a dashboard is read`;
  const samples = place.watched.samples();
  const grown = grownBeyond(most[form], growthOf(samples));
  const about = { promise: 3, fault };
  return [
    await deliveredLine(place, about),
    reading.line(about),
    memoryLine(place, about),
    {
      ...about,
      fault: `${fault}: growth of memory, of open files`,
      kind: "survived",
      tries: samples.length,
      lost: 0,
      double: 0,
      wrong: grown.length,
    },
    ...(await plantedLines()),
    measuredLine(place, borne, { ...about, count: place.load.responses, withSlopes: form === "long" }),
  ];
}

async function soaked(place: LoadedEndpoint, { perSecond }: Way) {
  const reading = readersOf(place);
  const seconds = place.load.batches.length / perSecond;
  const bearing = bear(place, comingByChance(place.load, perSecond));
  const [borne] = await Promise.all([bearing, reading.read({ perSecond: readsPerSecond, seconds })]);
  return { borne, reading };
}

function grownBeyond(limits: Slopes, growth: Slopes): readonly string[] {
  const what = (["megabytes", "handles"] as const).filter((one) => growth[one] > limits[one]);
  if (what.length > 0) console.log("grown by", growth);
  return what;
}

/** The same for some seconds on an endpoint that keeps a piece of memory and an open file of every call. */
async function plantedLines(): Promise<readonly Line[]> {
  await using place = await loadedEndpoint({ wanted: way.short.wanted, keepAlive: false, settings: leaking });
  await soaked(place, way.short);
  const grown = grownBeyond(most.short, growthOf(place.watched.samples()));
  const about = { promise: 3, kind: "planted", tries: 1 } as const;
  return [
    { ...about, fault: "an endpoint that keeps two megabytes of every call", caught: grown.includes("megabytes") ? 1 : 0 },
    { ...about, fault: "an endpoint that leaves a file open at every call", caught: grown.includes("handles") ? 1 : 0 },
  ];
}
