import type { Line } from "../proof.ts";

/** So many faults of one attack are told as they happen; the rest is counted. */
const mostTold = 5;

/** Counts what an attack tried and what came of it. */
export type Count = {
  /** One more try; `fault` says what went wrong, null where nothing did. */
  readonly tried: (fault: string | null) => void;
  /** Something that was kept is there no more, or is there twice. */
  readonly lost: (what: string) => void;
  readonly doubled: (what: string) => void;
  readonly survived: (promise: number, fault: string) => Line;
};

export function openCount(): Count {
  const counts = { tries: 0, lost: 0, double: 0, wrong: 0 };
  let told = 0;
  function note(kind: "lost" | "double" | "wrong", what: string): void {
    counts[kind] += 1;
    told += 1;
    if (told <= mostTold) console.log(`  ${kind}: ${what}`);
  }
  return {
    tried(fault) {
      counts.tries += 1;
      if (fault !== null) note("wrong", fault);
    },
    lost: (what) => note("lost", what),
    doubled: (what) => note("double", what),
    survived: (promise, fault) => ({ kind: "survived", promise, fault, ...counts }),
  };
}
