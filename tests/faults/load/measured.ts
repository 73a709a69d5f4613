import * as z from "zod/mini";

const number = z.number();

/** What was measured while an endpoint bore a load: times from the moment an answer was due to its receipt; slopes an hour, null where it was over too soon to tell. */
export const Measured = z.strictObject({
  /** Responses delivered, or questions answered. */
  count: number,
  seconds: number,
  /** Sent once more: the endpoint asked for patience, or no answer came within a tablet's. */
  again: number,
  milliseconds: z.strictObject({ median: number, p99: number, worst: number }),
  peakMegabytes: number,
  slopes: z.nullable(z.strictObject({ megabytes: number, handles: number })),
});
export type Measured = z.infer<typeof Measured>;

const head = [
  "load",
  "responses, questions",
  "within",
  "sent again",
  "from due to receipt: median",
  "p99",
  "worst",
  "peak memory",
  "memory",
  "open files, sockets",
];

/** Loads and how they were borne, as a Markdown table. */
export function loadTable(loads: readonly (Measured & { readonly fault: string })[]): string {
  const rows = loads.map((load) => `| ${cellsOf(load).join(" | ")} |`);
  return [`| ${head.join(" | ")} |`, `|---|${"---:|".repeat(head.length - 1)}`, ...rows].join("\n");
}

function cellsOf({ fault, ...load }: Measured & { readonly fault: string }): readonly string[] {
  const { median, p99, worst } = load.milliseconds;
  const slopes = load.slopes ? [`${signed(load.slopes.megabytes)} MB an hour`, `${signed(load.slopes.handles)} an hour`] : ["–", "–"];
  const times = [median, p99, worst].map((ms) => `${whole(ms)} ms`);
  return [fault, whole(load.count), `${whole(load.seconds)} s`, whole(load.again), ...times, `${whole(load.peakMegabytes)} MB`, ...slopes];
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function signed(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 1, signDisplay: "exceptZero" }).replace("-", "−");
}
