import { parseArgs } from "node:util";
import { configured, end, orEnd } from "./command.ts";
import { beginEpoch, restore } from "./keeping/restore.ts";
import { openStore } from "./store/open-store.ts";
import { takeForSoleUse } from "./store/sqlite/sole-use.ts";

/** `npm run restore -- backup.sqlite`, or `-- --epoch` after PostgreSQL's own tools have brought a database back. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { epoch: { type: "boolean", default: false } } });
const { data, databaseUrl } = configured();
const now = new Date();
if (databaseUrl === null) await bringBack(positionals[0]);
else if (values.epoch) await sayRestored(databaseUrl);
else end("This store is kept by PostgreSQL: bring it back with PostgreSQL's tools, then run this with --epoch.");
process.stdout.write("Brought back. Start the endpoint: tablets will send again what they still hold.\n");

async function bringBack(backup: string | undefined): Promise<void> {
  if (backup === undefined) end("Name the backup to bring back.");
  if (takeForSoleUse(data) === null) end(`The endpoint is using ${data}. Stop it first.`);
  const restored = await orEnd(restore({ backup, data, now }));
  if (!restored.done) end(`Nothing was changed, because the backup does not add up:\n${restored.faults.join("\n")}`);
  if (restored.before !== null) process.stdout.write(`What was there before lies in ${restored.before}\n`);
}

async function sayRestored(address: string): Promise<void> {
  const store = await orEnd(openStore({ databaseUrl: address }));
  await beginEpoch(store, now);
  await store.close();
}
