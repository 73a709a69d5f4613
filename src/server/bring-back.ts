import { parseArgs } from "node:util";
import { configurationOf } from "./configuration.ts";
import { instruments } from "./endpoint.ts";
import { beginEpoch, restore } from "./keeping/restore.ts";
import { takeForSoleUse } from "./store/sqlite/sole-use.ts";
import { openStore } from "./store/open-store.ts";

/** `npm run restore -- backup.sqlite`, or `-- --epoch` after PostgreSQL's own tools have brought a database back. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { epoch: { type: "boolean", default: false } } });
const configuration = configurationOf(process.env, instruments);
if ("faults" in configuration) end(configuration.faults.map(({ place, fault }) => `${place} ${fault}`).join("\n"));

const { data, databaseUrl } = configuration;
const [backup] = positionals;
const now = new Date();
if (databaseUrl !== null) {
  if (!values.epoch) end("This store is kept by PostgreSQL: bring it back with PostgreSQL's tools, then run this with --epoch.");
  const store = await openStore({ databaseUrl });
  await beginEpoch(store, now);
  await store.close();
} else {
  if (backup === undefined) end("Name the backup to bring back.");
  if (takeForSoleUse(data) === null) end(`The endpoint is using ${data}. Stop it first.`);
  const restored = await restore({ backup, data, now });
  if (!restored.done) end(`Nothing was changed, because the backup does not add up:\n${restored.faults.join("\n")}`);
  if (restored.before !== null) process.stdout.write(`What was there before lies in ${restored.before}\n`);
}
process.stdout.write("Brought back. Start the endpoint: tablets will send again what they still hold.\n");

function end(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
