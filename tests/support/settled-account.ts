import type { Office } from "./an-office.ts";
import type { FormOn } from "./kiosk-page.ts";
import type { WatchedTablet } from "./watched-tablet.ts";

/** What was lost, counted more than once, or is otherwise not as it was shown. */
export type Toll = { readonly lost: number; readonly double: number; readonly wrong: number };

type Parties = {
  readonly office: Pick<Office, "hashes" | "held" | "findings">;
  readonly tablets: readonly Pick<WatchedTablet, "shown" | "records">[];
};

/**
 * Compares what the tablets of an office showed as saved with what its store holds; each call tells of what came since the one before.
 * Lost: shown, and not in the store. Double: in the store beyond what tablets made. Wrong: other bytes than were saved, held instead of
 * counted, no receipt at the tablet, or anything that recomputing chain, numbers and tallies finds.
 */
export function account({ office, tablets }: Parties): () => Promise<Toll> {
  let told = nothing;
  // A tablet lets go of copies in time; what was once seen on it stays in the account.
  const seen = new Map<string, FormOn>();

  async function all(): Promise<Toll> {
    const shown = await Promise.all(tablets.map((tablet) => tablet.shown()));
    for (const form of (await Promise.all(tablets.map((tablet) => tablet.records()))).flat()) seen.set(form.id, form);
    const kept = office.hashes();
    const arrived = [...seen.values()].filter(({ id }) => kept.has(id));
    const altered = arrived.filter(({ id, hash }) => kept.get(id) !== hash).length;
    const unreceipted = arrived.filter(({ standing }) => standing !== "acknowledged").length;
    return {
      lost: Math.max(0, sum(shown) - arrived.length),
      double: kept.size - arrived.length,
      wrong: altered + unreceipted + office.held() + (await office.findings()),
    };
  }

  return async function sinceLast() {
    const now = await all();
    const since = { lost: now.lost - told.lost, double: now.double - told.double, wrong: now.wrong - told.wrong };
    told = now;
    return { lost: Math.max(0, since.lost), double: Math.max(0, since.double), wrong: Math.max(0, since.wrong) };
  };
}

/** Both together. */
export function added(one: Toll, other: Toll): Toll {
  return { lost: one.lost + other.lost, double: one.double + other.double, wrong: one.wrong + other.wrong };
}

/** As it should be. */
export const nothing: Toll = { lost: 0, double: 0, wrong: 0 };

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
