import { networkOf } from "#server/door/network.ts";
import type { Store } from "#server/store/store.ts";
import { type Limit, openLimit } from "./limit.ts";

const quarter = 15 * 60;
/** Timers hold at most 24 days. */
const fortnight = 14 * 24 * 60 * 60;

/** Who tries: the name that was given, and the address it came from. */
type Trier = { readonly name: string; readonly address: string };

/** How often one may be wrong about a password or a code. What went well is given back, so a hall full of people behind one address signs in at once. */
export type Tries = {
  /** Takes a try: null, or the seconds to wait. */
  readonly take: (trier: Trier) => Promise<number | null>;
  /** That far it was right, though not all has been given yet. */
  readonly giveBack: (trier: Trier) => Promise<void>;
  /** It was right; from now on this address is known to the account. */
  readonly succeed: (trier: Trier) => Promise<void>;
};

/**
 * An account may be tried 30 times a quarter of an hour from everywhere, and 10 times from one address; who has signed in
 * from an address within a fortnight is stopped there by the second limit only, so that strangers cannot lock him out.
 */
export function openTries(store: Pick<Store, "engine" | "write">): Tries {
  const byAddress = openLimit(store, { name: "tries-address", points: 100, seconds: quarter });
  const byAccount = openLimit(store, { name: "tries-account", points: 30, seconds: quarter });
  const byBoth = openLimit(store, { name: "tries-both", points: 10, seconds: quarter });
  const known = openLimit(store, { name: "known-address", points: 1, seconds: fortnight });

  /** Every limit that counts for this one, by what it counts. */
  async function limitsFor(trier: Trier): Promise<(readonly [Limit, string])[]> {
    const address = networkOf(trier.address);
    const both = `${trier.name} ${address}`;
    const always = [[byAddress, address] as const, [byBoth, both] as const];
    return (await known.isKnown(both)) ? always : [...always, [byAccount, trier.name] as const];
  }

  async function giveBack(trier: Trier): Promise<void> {
    for (const [limit, who] of await limitsFor(trier)) await limit.giveBack(who);
  }

  return {
    giveBack,
    take: async (trier) => {
      let wait: number | null = null;
      for (const [limit, who] of await limitsFor(trier)) {
        const seconds = await limit.take(who);
        if (seconds !== null) wait = Math.max(wait ?? 0, seconds);
      }
      return wait;
    },
    succeed: async (trier) => {
      await giveBack(trier);
      const both = `${trier.name} ${networkOf(trier.address)}`;
      await byBoth.forget(both);
      await known.take(both);
    },
  };
}
