import { pino } from "pino";
import { configurationOf } from "./configuration.ts";
import { instruments, openEndpoint } from "./endpoint.ts";
import { listen } from "./listen.ts";

const configuration = configurationOf(process.env, instruments);
if ("faults" in configuration) refuse(configuration.faults.map(({ place, fault }) => `${place} ${fault}`).join("\n"));

const logger = pino();
const endpoint = await openEndpoint({ ...configuration, logger, onBroken: () => process.exit(1) });
const { host } = configuration;
const listening = await listen(endpoint, configuration).catch((error: unknown) =>
  refuse(`cannot listen at ${host}, port ${configuration.port}: ${error instanceof Error ? error.message : "unknown"}`),
);
const origin = `http://${host.includes(":") ? `[${host}]` : host}:${listening.port}`;
process.once("SIGTERM", () => void end());
process.once("SIGINT", () => void end());
logger.info({ store: endpoint.store.store, afterMs: Math.round(performance.now()) }, "started");
process.stdout.write(`
  Máy tính bảng · Kiosk      ${origin}/kiosk/
  Kết quả · Dashboard        ${origin}/dashboard/
  Quản trị · Admin           ${origin}/admin/

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
