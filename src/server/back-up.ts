import { configured, end, orEnd } from "./command.ts";
import { backUp } from "./keeping/back-up.ts";
import { backupDays } from "./keeping/backups.ts";

/** `npm run backup`: a checked copy of the store, while the endpoint goes on or not. Ends with 1 when something in it does not add up. */
const { data, backups, databaseUrl } = configured();
if (databaseUrl !== null) end("This store is kept by PostgreSQL: copy it with pg_dump, or with what you back PostgreSQL up by.");
const made = await orEnd(backUp({ data, backups, days: backupDays, now: new Date() }));
process.stdout.write(`${backups}/${made.file}\n`);
if (!made.whole) end(`It was kept, but does not add up:\n${made.faults.join("\n")}`);
