import { pino } from "pino";
import { configurationOf } from "./configuration.ts";
import { originsOf } from "./door/hosts.ts";
import { instruments, openEndpoint } from "./endpoint.ts";
import { listen } from "./listen.ts";
import { whyNotOpen } from "./store/why-not-open.ts";

/** How the process ends: starting it again would change nothing (systemd: RestartPreventExitStatus), or might help. */
const wrongConfiguration = 2;
const mayPass = 1;

const configuration = configurationOf(process.env, instruments);
if ("faults" in configuration) refuse(configuration.faults.map(({ place, fault }) => `${place} ${fault}`).join("\n"));

const logger = pino({ level: configuration.logLevel });
const endpoint = await openEndpoint({ ...configuration, logger, onBroken: () => process.exit(mayPass) }).catch((error: unknown) => {
  const why = whyNotOpen(error);
  if (why === null) throw error;
  const where = configuration.databaseUrl === null ? ` in ${configuration.data}` : "";
  return refuse(`the store${where} does not open: ${why}`, mayPass);
});
const listening = await listen(endpoint, configuration, logger).catch((error: unknown) =>
  refuse(
    `cannot listen at ${configuration.host}, port ${configuration.port}: ${error instanceof Error ? error.message : "unknown"}`,
    mayPass,
  ),
);
const { kiosk, staff } = originsOf(listening.origin, configuration);
process.once("SIGTERM", () => void end());
process.once("SIGINT", () => void end());
logger.info({ store: endpoint.store.store, afterMs: Math.round(performance.now()) }, "started");
// The code stands behind the #, which browsers tell nobody.
const setUp = endpoint.setUpCode === null ? null : `${staff}/account/#set-up=${endpoint.setUpCode}`;
process.stdout.write(
  setUp === null
    ? `
  Máy tính bảng · Kiosk      ${kiosk}/kiosk/
  Kết quả · Dashboard        ${staff}/dashboard/
  Quản trị · Admin           ${staff}/admin/

`
    : `
  Thiết lập lần đầu · Set up   ${setUp}

`,
);

async function end(): Promise<void> {
  logger.info("stopping");
  await listening.stop();
  logger.info("stopped");
}

function refuse(why: string, code = wrongConfiguration): never {
  process.stderr.write(`${why}\n`);
  process.exit(code);
}
