import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { openReader } from "../../../src/server/store/sqlite/connection.ts";
import type { Form, Line, Proof } from "../proof.ts";
import { comingByChance } from "./arrivals.ts";
import { readersOf } from "./dashboard-readers.ts";
import { bear, deliveredLine, type LoadedEndpoint, loadedEndpoint, measuredLine, memoryLine } from "./loaded-endpoint.ts";
import type { Wanted } from "./prepared-load.ts";
import { unlessWatched } from "./unless-watched.ts";

type Way = { readonly wanted: Wanted; readonly batchesPerSecond: number; readonly readsPerSecond: number };

const way: Readonly<Record<Form, Way>> = {
  short: { wanted: { tablets: 20, units: 10, days: 2, perDay: 25, together: 25 }, batchesPerSecond: 20, readsPerSecond: 5 },
  long: { wanted: { tablets: 200, units: 100, days: 12, perDay: 50, together: 50 }, batchesPerSecond: 20, readsPerSecond: 10 },
};

/** Batches by chance while dashboards are read and one backup after the other is made. */
export const mixed: Proof = { name: "mixed", run: (form) => unlessWatched(4, "load beside reading and backups", () => run(form)) };

async function run(form: Form): Promise<readonly Line[]> {
  const { wanted, batchesPerSecond, readsPerSecond } = way[form];
  await using place = await loadedEndpoint({ wanted, keepAlive: true });
  const { batches, responses } = place.load;
  const seconds = batches.length / batchesPerSecond;
  const reading = readersOf(place);
  const backups = backupsOf(place);
  const bearing = bear(place, comingByChance(place.load, batchesPerSecond));
  const [borne] = await Promise.all([bearing, reading.read({ perSecond: readsPerSecond, seconds }), backups.until(bearing)]);
  await place.stop();
  const fault = `${batchesPerSecond * wanted.together} responses a second for ${Math.round(seconds)} s, ${readsPerSecond} questions of the dashboard a second and a backup all the time`;
  const questions = { latencies: reading.latencies(), seconds: borne.seconds };
  return [
    await deliveredLine(place, { promise: 3, fault }),
    reading.line({ promise: 3, fault }),
    backups.line({ promise: 4, fault }),
    memoryLine(place, { promise: 3, fault }),
    measuredLine(place, borne, { promise: 3, fault, count: responses }),
    measuredLine(place, questions, { promise: 3, fault: `${fault}: the questions`, count: questions.latencies.length }),
  ];
}

/** Backups, one after the other, by the command an operator uses: each is whole and holds whatever had a receipt when it was begun. */
function backupsOf({ folder, tablets }: LoadedEndpoint) {
  const wrong: string[] = [];
  let made = 0;
  let lost = 0;

  async function backUp(): Promise<void> {
    const before = new Set(tablets.receipts());
    made += 1;
    try {
      // It ends with 1 where the copy does not add up.
      const env = { ...process.env, DATA: folder };
      const { stdout } = await promisify(execFile)(process.execPath, ["src/server/back-up.ts"], { env });
      lost += before.difference(idsIn(stdout.trim())).size;
    } catch (error) {
      wrong.push(String(error));
    }
  }

  return {
    /** Goes on until that is over; makes one at least. */
    async until(over: Promise<unknown>): Promise<void> {
      const beside = { isOver: false };
      void over.finally(() => (beside.isOver = true));
      do await backUp();
      while (!beside.isOver);
    },
    line({ promise, fault }: { readonly promise: number; readonly fault: string }): Line {
      for (const what of wrong.slice(0, 10)) console.log(what);
      return {
        promise,
        fault: `${fault}: backups, whole and with all that had a receipt`,
        kind: "survived",
        tries: made,
        lost,
        double: 0,
        wrong: wrong.length,
      };
    },
  };
}

function idsIn(backup: string): ReadonlySet<string> {
  const database = openReader(backup);
  const rows = database.prepare("select id from response").all();
  database.close();
  return new Set(rows.map(({ id }) => String(id)));
}
