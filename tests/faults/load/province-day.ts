import type { Form, Line, Proof } from "../proof.ts";
import { type Arrival, bear, deliveredLine, loadedEndpoint, measuredLine, memoryLine } from "./loaded-endpoint.ts";
import type { PreparedBatch, Wanted } from "./prepared-load.ts";
import { unlessWatched } from "./unless-watched.ts";

/** Desks open at seven and close at five. */
const opens = 7;
const hoursOpen = 10;

/** Forms a tablet saves in a day: some 15 are usual, twice as many is a busy one. */
const way: Readonly<Record<Form, { readonly wanted: Wanted; readonly msPerHour: number }>> = {
  short: { wanted: { tablets: 20, units: 10, days: 1, perDay: 5, together: 1 }, msPerHour: 200 },
  long: { wanted: { tablets: 1000, units: 200, days: 1, perDay: 30, together: 1 }, msPerHour: 60_000 },
};

/** A day of a province in ten minutes: each response is sent when it is saved, most of them in the morning. */
export const provinceDay: Proof = { name: "province-day", run: (form) => unlessWatched(3, "a day of a province", () => run(form)) };

async function run(form: Form): Promise<readonly Line[]> {
  const { wanted, msPerHour } = way[form];
  await using place = await loadedEndpoint({ wanted, keepAlive: false });
  const { tablets, perDay } = wanted;
  const span = (hoursOpen * msPerHour) / 1000;
  const fault = `a day of a province in ${span} s, ${tablets.toLocaleString("en")} tablets with ${perDay} responses each, every one by itself`;
  const borne = await bear(place, whenSaved(place.load.batches, msPerHour));
  await place.stop();
  return [
    await deliveredLine(place, { promise: 3, fault }),
    memoryLine(place, { promise: 3, fault }),
    measuredLine(place, borne, { promise: 3, fault, count: place.load.responses }),
  ];
}

/** Each at some moment of the hour it was saved in, those of a tablet in their order. */
function whenSaved(batches: readonly PreparedBatch[], msPerHour: number): readonly Arrival[] {
  const ofTablets = [...Map.groupBy(batches, ({ tablet }) => tablet).values()];
  const arrivals = ofTablets.flatMap((ofTablet) => {
    const dues = ofTablet.map(({ records: [first] }) => ((first?.hour ?? opens) - opens + Math.random()) * msPerHour);
    const inOrder = dues.toSorted((one, other) => one - other);
    return ofTablet.map((batch, index) => ({ batch, due: inOrder[index] ?? 0 }));
  });
  return arrivals.toSorted((one, other) => one.due - other.due);
}
