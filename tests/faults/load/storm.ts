import { openWriter } from "../../../src/server/store/sqlite/connection.ts";
import { storePath } from "../../../src/server/store/sqlite/open-sqlite-store.ts";
import type { Form, Line, Proof } from "../proof.ts";
import { bear, deliveredLine, type LoadedEndpoint, loadedEndpoint, measuredLine, memoryLine } from "./loaded-endpoint.ts";
import type { Wanted } from "./prepared-load.ts";
import { account } from "./reckoned.ts";
import { unlessWatched } from "./unless-watched.ts";

const wanted: Readonly<Record<Form, Wanted>> = {
  short: { tablets: 20, units: 10, days: 1, perDay: 50, together: 50 },
  long: { tablets: 1000, units: 200, days: 10, perDay: 50, together: 50 },
};

/** The network of a province is back, and every tablet sends at once what it has saved in the outage. */
export const storm: Proof = { name: "storm", run: (form) => unlessWatched(15, "storm", () => run(form)) };

async function run(form: Form): Promise<readonly Line[]> {
  await using place = await loadedEndpoint({ wanted: wanted[form], keepAlive: true });
  const { tablets, days, perDay } = wanted[form];
  const fault = `${tablets.toLocaleString("en")} tablets at once after an outage, ${days * perDay} responses each`;
  const borne = await bear(
    place,
    place.load.batches.map((batch) => ({ batch, due: 0 })),
  );
  await place.kill();
  return [
    await deliveredLine(place, { promise: 15, fault: `${fault}, the endpoint killed at the last receipt` }),
    memoryLine(place, { promise: 15, fault }),
    ...(await plantedLines(place)),
    measuredLine(place, borne, { promise: 15, fault, count: place.load.responses }),
  ];
}

/** One response taken out of the store behind its back; then a half-month counted twice. */
async function plantedLines({ folder, tablets }: LoadedEndpoint): Promise<readonly Line[]> {
  const [first = ""] = tablets.receipts();
  const database = openWriter(storePath(folder));
  const guards = database.prepare("select name from sqlite_schema where type = 'trigger'").all();
  for (const { name } of guards) database.exec(`drop trigger "${String(name)}"`);
  database.prepare("delete from response where id = ?").run(first);
  const { lost } = await account(folder, tablets.receipts());
  database.exec(`
    insert into tally (unit, survey, standing, dimension, value, span, period, counts)
    select unit, survey, standing, dimension, value, span, '2000-01-1', counts from tally
    where unit = '*' and dimension = 'none' and span = 'half-month' limit 1`);
  database.close();
  const { double } = await account(folder, tablets.receipts());
  const about = { promise: 15, kind: "planted", tries: 1 } as const;
  return [
    { ...about, fault: "a response with a receipt taken out of the store", caught: lost },
    { ...about, fault: "a half-month counted twice", caught: Math.min(double, 1) },
  ];
}
