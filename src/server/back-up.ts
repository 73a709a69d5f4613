import { configurationOf } from "./configuration.ts";
import { instruments } from "./endpoint.ts";
import { backUp } from "./keeping/back-up.ts";
import { backupsKept } from "./keeping/backups.ts";
import { whyNotOpen } from "./store/why-not-open.ts";

/** `npm run backup`: a checked copy of the store, while the endpoint goes on or not. Ends with 1 when something in it does not add up. */
const configuration = configurationOf(process.env, instruments);
if ("faults" in configuration) end(configuration.faults.map(({ place, fault }) => `${place} ${fault}`).join("\n"));
if (configuration.databaseUrl !== null) end("This store is kept by PostgreSQL: copy it with pg_dump or what you back PostgreSQL up with.");

const { data, backups } = configuration;
const made = await backUp({ data, backups, kept: backupsKept, now: new Date() }).catch((error: unknown) => {
  const why = whyNotOpen(error);
  if (why === null) throw error;
  return end(`no backup was made: ${why}`);
});
process.stdout.write(`${backups}/${made.file}\n`);
if (!made.whole) end(`It was kept, but does not add up:\n${made.faults.join("\n")}`);

function end(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
