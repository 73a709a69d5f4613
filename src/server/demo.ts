import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { type Configuration, configurationOf } from "./configuration.ts";
import { demoPin } from "./demo/desk-words.ts";
import { diceFrom } from "./demo/dice.ts";
import { type DemoPerson, demoPeople, makePeople } from "./demo/people.ts";
import { writePlan } from "./demo/plan.ts";
import { desks, fields, organisation, units } from "./demo/province.ts";
import { sendYear } from "./demo/send.ts";
import { enrolDemoTablets } from "./demo/tablets.ts";
import { yearUntil } from "./demo/year.ts";
import { makeOrganisationKey } from "./devices/organisation-keys.ts";
import { instruments, openEndpoint, type OpenEndpoint } from "./endpoint.ts";
import { theEndpoint } from "./integrity/audit.ts";
import { listen } from "./listen.ts";
import { keptPin } from "./organisation/pin.ts";
import { writeMeta } from "./store/meta.ts";
import { writeOrganisation } from "./store/organisation.ts";
import { openReader } from "./store/sqlite/connection.ts";
import { storePath } from "./store/sqlite/open-sqlite-store.ts";

/** The fact in a store that says who made it, and what it says once the year is whole. */
const madeBy = { name: "made_by", demo: "demo", unfinished: "demo, unfinished" };

const { values } = parseArgs({ options: { seed: { type: "string", default: "2026" } } });
const configuration = configurationOf({ DATA: "data-demo", ...process.env }, instruments);
if ("faults" in configuration) end(configuration.faults.map(({ place, fault }) => `${place} ${fault}`).join("\n"));

const maker = makerOf(configuration.data);
if (maker !== null && maker !== madeBy.demo)
  end(
    `${configuration.data} holds a store that the demo did not make to its end. Name another folder in DATA, or remove this one if you do not need it.`,
  );

const logger = pino({ level: "error" });
const endpoint = await openEndpoint({ ...configuration, logger, onBroken: () => process.exit(1) });
const listening = await listen(endpoint, configuration, logger);
const { origin } = listening;
if (maker === null) await makeYear(endpoint, configuration);
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void listening.stop());
process.stdout.write(`
  Tỉnh Nam Sơn: một tỉnh không có thật, mọi con số đều do máy đặt ra.
  Nam Sơn: a made-up province; every figure in it is invented.

  Kết quả · Dashboard        ${origin}/dashboard/
  Máy tính bảng · Kiosk      ${origin}/kiosk/
  Quản trị · Admin           ${origin}/admin/

  Đăng nhập · Sign in        (mã xác thực · second factor)
${demoPeople(configuration.data).map(lineOf).join("\n")}

  PIN của nhân viên ở máy tính bảng · Staff's PIN on the tablet   ${demoPin}

`);

/** Name, password, and what an authenticator app is given. */
function lineOf({ name, password, secret }: DemoPerson): string {
  return `  ${name.padEnd(18)} ${password}${secret === null ? "" : `   ${secret}`}`;
}

async function makeYear({ store, lodge }: OpenEndpoint, { data, keys }: Pick<Configuration, "data" | "keys">): Promise<void> {
  await store.write((transaction) => writeMeta(transaction, madeBy.name, madeBy.unfinished));
  await store.change(async (transaction) => {
    await writeOrganisation(transaction, { organisation, units: [...units], fields: [...fields] });
    await makeOrganisationKey(transaction, { folder: keys, actor: theEndpoint, now: new Date() });
  });
  await makePeople(lodge, data);
  const [first] = store.known().surveys.values();
  if (!first) throw new Error("no questionnaire is in force");
  const pin = await keptPin(demoPin);
  await store.change((transaction) => writePlan(transaction, { day: yesterday(), survey: first.hash, pin }));
  const dice = diceFrom(Number(values.seed));
  const asked = { survey: first.definition, hash: first.hash };
  const tablets = await enrolDemoTablets(
    store,
    desks.map(({ unit }) => unit),
    dice,
  );
  const accepted = await sendYear(yearUntil(yesterday(), asked, dice), { origin, tablets, dice });
  await store.write((transaction) => writeMeta(transaction, madeBy.name, madeBy.demo));
  process.stdout.write(`${accepted} made-up forms were sent and counted.\n`);
}

/** Who made the store in a folder: null where there is none, empty where it does not say. Only looks. */
function makerOf(folder: string): string | null {
  if (!existsSync(storePath(folder))) return null;
  const database = openReader(storePath(folder));
  const row = database.prepare("select value from meta where name = ?").get(madeBy.name);
  database.close();
  return String(row?.["value"] ?? "");
}

/** The last day that is over, as UTC counts: a running day would look like a bad one. */
function yesterday(): string {
  return new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
}

function end(fault: string): never {
  process.stderr.write(`${fault}\n`);
  process.exit(2);
}
