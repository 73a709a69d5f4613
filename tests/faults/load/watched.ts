import { readdirSync, readFileSync } from "node:fs";

/** What a process held at a moment: resident memory, and open files and sockets. */
export type Sample = { readonly seconds: number; readonly megabytes: number; readonly handles: number };

/** Growth an hour. */
export type Slopes = { readonly megabytes: number; readonly handles: number };

/** Linux alone tells what another process holds (proc(5)). */
export const mayWatch = process.platform === "linux";

const everyMs = 100;

/** Looks at a process ten times a second until it is disposed of. */
export function watch(pid: number) {
  const began = performance.now();
  const samples: Sample[] = [];
  let peak = 0;

  function look(): void {
    const status = statusOf(pid);
    if (status === null || status.resident === 0) return;
    peak = status.peak;
    samples.push({ seconds: (performance.now() - began) / 1000, megabytes: status.resident, handles: status.handles });
  }

  const looking = setInterval(look, everyMs);
  return {
    samples: (): readonly Sample[] => samples,
    /** The most memory it ever had, in MB, between the looks too. */
    peakMegabytes: () => peak,
    [Symbol.dispose]: () => clearInterval(looking),
  };
}

/** The straight line through the samples by least squares, the first third of the time left out, in which a process warms up. */
export function slopesOf(samples: readonly Sample[]): Slopes {
  const settled = settledOf(samples);
  return { megabytes: 3600 * slopeOf(settled, ({ megabytes }) => megabytes), handles: 3600 * slopeOf(settled, ({ handles }) => handles) };
}

/** How much that line rises within the samples it goes through. */
export function growthOf(samples: readonly Sample[]): Slopes {
  const settled = settledOf(samples);
  const hours = ((settled.at(-1)?.seconds ?? 0) - (settled[0]?.seconds ?? 0)) / 3600;
  const { megabytes, handles } = slopesOf(samples);
  return { megabytes: megabytes * hours, handles: handles * hours };
}

function settledOf(samples: readonly Sample[]): readonly Sample[] {
  const [first, last] = [samples[0]?.seconds ?? 0, samples.at(-1)?.seconds ?? 0];
  return samples.filter(({ seconds }) => seconds >= first + (last - first) / 3);
}

function slopeOf(samples: readonly Sample[], valueOf: (sample: Sample) => number): number {
  const meanOf = (of: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [middle, mean] = [meanOf(({ seconds }) => seconds), meanOf(valueOf)];
  const together = samples.reduce((sum, sample) => sum + (sample.seconds - middle) * (valueOf(sample) - mean), 0);
  const spread = samples.reduce((sum, { seconds }) => sum + (seconds - middle) ** 2, 0);
  return spread === 0 ? 0 : together / spread;
}

/** Null where the process is gone. */
function statusOf(pid: number): { readonly resident: number; readonly peak: number; readonly handles: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const megabytes = (name: string) => (Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0) * 1024) / 1e6;
    return { resident: megabytes("VmRSS"), peak: megabytes("VmHWM"), handles: readdirSync(`/proc/${pid}/fd`).length };
  } catch {
    return null;
  }
}
