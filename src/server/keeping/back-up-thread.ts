import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod/mini";
import { backUp } from "./back-up.ts";

const Order = z.object({ data: z.string(), backups: z.string(), days: z.number(), now: z.date() });

const { faults, whole, file } = await backUp(z.parse(Order, workerData));
parentPort?.postMessage({ faults: faults.length, whole, file }, []);
