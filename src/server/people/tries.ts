import { networkOf } from "#server/door/network.ts";
import type { Store } from "#server/store/store.ts";
import { openLimit } from "./limit.ts";

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
 * An account may be tried 30 times a quarter of an hour from everywhere, 10 times from one address, and an address may try
 * 100 times. Who has signed in from an address within a fortnight is spared all three there, so that neither strangers nor
 * somebody beside him lock him out: after ten wrong tries he waits 45 s for each, which too are 30 in a quarter of an hour.
 */
export function openTries(store: Pick<Store, "engine" | "write">): Tries {
  const byAddress = openLimit(store, { name: "tries-address", points: 100, seconds: quarter });
  const byAccount = openLimit(store, { name: "tries-account", points: 30, seconds: quarter });
  const byBoth = openLimit(store, { name: "tries-both", points: 10, seconds: quarter });
  const slowly = openLimit(store, { name: "tries-slowly", points: 1, seconds: 45 });
  const known = openLimit(store, { name: "known-address", points: 1, seconds: fortnight });

  async function takeAsKnown(both: string): Promise<number | null> {
    return (await byBoth.take(both)) === null ? null : slowly.take(both);
  }

  async function giveBack({ name, address }: Trier): Promise<void> {
    const network = networkOf(address);
    const both = `${name} ${network}`;
    await byBoth.giveBack(both);
    if (await known.isKnown(both)) {
      if (await slowly.isKnown(both)) await slowly.giveBack(both);
      return;
    }
    await byAddress.giveBack(network);
    await byAccount.giveBack(name);
  }

  return {
    giveBack,
    take: async ({ name, address }) => {
      const network = networkOf(address);
      const both = `${name} ${network}`;
      if (await known.isKnown(both)) return takeAsKnown(both);
      const waits = [await byAddress.take(network), await byBoth.take(both), await byAccount.take(name)];
      const longest = Math.max(...waits.map((seconds) => seconds ?? 0));
      return longest > 0 ? longest : null;
    },
    succeed: async (trier) => {
      await giveBack(trier);
      const both = `${trier.name} ${networkOf(trier.address)}`;
      await byBoth.forget(both);
      await slowly.forget(both);
      await known.take(both);
    },
  };
}
