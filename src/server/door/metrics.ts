import { readdirSync } from "node:fs";
import type { Problem } from "#protocol/problem.ts";
import type { RecordOutcome } from "#protocol/responses.ts";
import { openMeters } from "./meters.ts";

/** Upper bounds of the latency histogram in seconds: a commit takes some milliseconds, a tablet gives up after 15 s. */
const latencyBounds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** What an operator may watch: kinds and numbers, never a unit, a person or an answer. */
export function openMetrics() {
  const { counter, gauge, histogram, text } = openMeters();
  const records = counter({ name: "sipas_records_total", help: "Records received, by what became of them." });
  const refusals = counter({ name: "sipas_refusals_total", help: "Calls refused, by kind of refusal." });
  const failures = counter({ name: "sipas_failures_total", help: "Calls that failed, by kind of error." });
  const latency = histogram({ name: "sipas_call_seconds", help: "Time to answer a call." }, latencyBounds);
  gauge({ name: "process_resident_memory_bytes", help: "Memory in use." }, () => one(process.memoryUsage.rss()));
  gauge({ name: "process_open_fds", help: "Open files and sockets." }, () => openFiles().map((count) => [{}, count]));
  gauge({ name: "sipas_open_handles", help: "What keeps the process busy or waiting." }, () =>
    one(process.getActiveResourcesInfo().length),
  );
  const started = Math.round(Date.now() / 1000 - process.uptime());
  gauge({ name: "process_start_time_seconds", help: "Start of the process since 1970." }, () => one(started));

  return {
    record: (outcome: RecordOutcome): void => records({ outcome }),
    refusal: (error: Problem["error"]): void => refusals({ error }),
    failure: (error: string): void => failures({ error }),
    answered: (call: string, seconds: number): void => latency({ call }, seconds),
    gauge,
    text,
  };
}
export type Metrics = ReturnType<typeof openMetrics>;

function one(value: number) {
  return [[{}, value]] as const;
}

/** Linux alone tells it. */
function openFiles(): number[] {
  return process.platform === "linux" ? [readdirSync("/proc/self/fd").length] : [];
}
