import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { addDays } from "#survey/civil-day.ts";
import { type Configuration, configurationOf } from "./configuration.ts";
import { openDemoClock } from "./demo/clock.ts";
import { demoPin } from "./demo/desk-words.ts";
import { diceFrom } from "./demo/dice.ts";
import { eveningOf, makeProvince } from "./demo/make.ts";
import { type DemoPerson, demoPeople } from "./demo/people.ts";
import { spanUntil } from "./demo/years.ts";
import { instruments, openEndpoint, type OpenEndpoint } from "./endpoint.ts";
import { listen } from "./listen.ts";
import { writeMeta } from "./store/meta.ts";
import { openReader } from "./store/sqlite/connection.ts";
import { storePath } from "./store/sqlite/open-sqlite-store.ts";

/** The fact in a store that says who made it, and what it says once its years are whole. */
const madeBy = { name: "made_by", demo: "demo", unfinished: "demo, unfinished" };

const { values } = parseArgs({ options: { seed: { type: "string", default: "2026" } } });
const configuration = configurationOf({ DATA: "data-demo", ...process.env }, instruments);
if ("faults" in configuration) end(configuration.faults.map(({ place, fault }) => `${place} ${fault}`).join("\n"));

const maker = makerOf(configuration.data);
if (maker !== null && maker !== madeBy.demo)
  end(
    `${configuration.data} holds a store that the demo did not make to its end. Name another folder in DATA, or remove this one if you do not need it.`,
  );

if (await isPortRefused(configuration)) end(`browsers refuse to ask at port ${configuration.port}. Name another in PORT.`);

const span = spanUntil(yesterday());
const clock = openDemoClock(maker === null ? eveningOf(addDays(span.first, -1)) : null);
const logger = pino({ level: "error" });
const endpoint = await openEndpoint({ ...configuration, now: clock.now, logger, onBroken: () => process.exit(1) });
const listening = await listen(endpoint, configuration, logger);
const { origin } = listening;
if (maker === null) await makeYears(endpoint, configuration);
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

async function makeYears(opened: OpenEndpoint, made: Configuration): Promise<void> {
  const { store } = opened;
  await store.write((transaction) => writeMeta(transaction, madeBy.name, madeBy.unfinished));
  const accepted = await makeProvince(opened, made, { origin, span, clock, dice: diceFrom(Number(values.seed)) });
  await store.write((transaction) => writeMeta(transaction, madeBy.name, madeBy.demo));
  process.stdout.write(`${accepted} made-up forms were sent and counted.\n`);
}

/** Browsers, and `fetch` with them, never ask at some ports, whoever listens there (WHATWG Fetch, «bad port»). */
async function isPortRefused({ port }: Configuration): Promise<boolean> {
  if (port === 0) return false;
  const failure = await fetch(`http://127.0.0.1:${port}/`, { method: "HEAD" }).then(
    () => null,
    (error: unknown) => error,
  );
  return failure instanceof Error && failure.cause instanceof Error && failure.cause.message === "bad port";
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
