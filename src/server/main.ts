import { pino } from "pino";
import { configurationOf } from "./configuration.ts";
import { openEndpoint } from "./endpoint.ts";
import { listen } from "./listen.ts";

const configuration = configurationOf(process.env);
if ("faults" in configuration) {
  for (const { place, fault } of configuration.faults) process.stderr.write(`${place} ${fault}\n`);
  process.exit(2);
}

const logger = pino();
const endpoint = await openEndpoint({ data: configuration.data, logger, onBroken: () => void end(1) });
const listening = await listen(endpoint, configuration);
const origin = `http://${configuration.host.includes(":") ? `[${configuration.host}]` : configuration.host}:${listening.port}`;
logger.info({ store: endpoint.store.store, afterMs: Math.round(performance.now()) }, "started");
process.stdout.write(`
  Máy tính bảng · Kiosk      ${origin}/kiosk/
  Kết quả · Dashboard        ${origin}/dashboard/
  Quản trị · Admin           ${origin}/admin/

`);

process.once("SIGTERM", () => void end(0));
process.once("SIGINT", () => void end(0));

async function end(code: 0 | 1): Promise<void> {
  process.exitCode = code;
  logger.info("stopping");
  await listening.stop();
  logger.info("stopped");
}
