import { pino } from "pino";
import { configurationOf } from "./configuration.ts";
import { originsOf } from "./door/hosts.ts";
import { instruments, openEndpoint } from "./endpoint.ts";
import { listen } from "./listen.ts";

const configuration = configurationOf(process.env, instruments);
if ("faults" in configuration) refuse(configuration.faults.map(({ place, fault }) => `${place} ${fault}`).join("\n"));

const logger = pino({ level: configuration.logLevel });
const endpoint = await openEndpoint({ ...configuration, logger, onBroken: () => process.exit(1) });
const listening = await listen(endpoint, configuration, logger).catch((error: unknown) =>
  refuse(`cannot listen at ${configuration.host}, port ${configuration.port}: ${error instanceof Error ? error.message : "unknown"}`),
);
const { kiosk, staff } = originsOf(listening.origin, configuration);
process.once("SIGTERM", () => void end());
process.once("SIGINT", () => void end());
logger.info({ store: endpoint.store.store, afterMs: Math.round(performance.now()) }, "started");
process.stdout.write(`
  Máy tính bảng · Kiosk      ${kiosk}/kiosk/
  Kết quả · Dashboard        ${staff}/dashboard/
  Quản trị · Admin           ${staff}/admin/

`);

async function end(): Promise<void> {
  logger.info("stopping");
  await listening.stop();
  logger.info("stopped");
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
