/** One line of the table: what was measured, over how many runs, and beside what bare limit. */
export type Figure = {
  readonly what: string;
  readonly unit: string;
  /** What design asks for, as it is printed; empty where nothing was asked. */
  readonly toReach: string;
  readonly runs: readonly number[];
  /** The same work with nothing of ours around it, measured in the same run; absent where there is none. */
  readonly bare?: { readonly what: string; readonly runs: readonly number[] };
};

/** The middle of the runs: a single one tells of the machine's mood. */
function median(runs: readonly number[]): number {
  const sorted = runs.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = low] = sorted.length % 2 === 0 ? [sorted[middle - 1], sorted[middle]] : [sorted[middle]];
  return (low + high) / 2;
}

/** The value below which that share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** A Markdown table: median, spread, the bare limit and the ratio to it. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, unit, toReach, runs, bare }) => {
    const ratio = bare ? `${shown(median(bare.runs))} (${bare.what}), × ${(median(runs) / median(bare.runs)).toFixed(2)}` : "–";
    return `| ${what} | **${shown(median(runs))}** ${unit} | ${shown(Math.min(...runs))} – ${shown(Math.max(...runs))} | ${toReach} | ${ratio} |`;
  });
  return ["| what | median | spread | to reach | bare limit, ratio |", "|---|---|---|---|---|", ...rows].join("\n");
}

function shown(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString("en");
  return value.toFixed(1);
}
