import type { AuditAction } from "#protocol/audit.ts";
import { networkOf } from "#server/door/network.ts";
import type { Store } from "#server/store/store.ts";
import { recordAudit, theEndpoint } from "./audit.ts";

/** Networks remembered; beyond them the one heard of longest ago is forgotten. */
const mostNetworks = 10_000;

type Needs = { readonly store: Pick<Store, "write">; readonly now: () => Date; readonly action: AuditAction };
type Told = { readonly minute: string; untold: number };

/** Writes down what strangers tried in vain. */
export type RefusedTries = {
  readonly note: (address: string, detail?: Readonly<Record<string, unknown>>) => Promise<void>;
};

/**
 * At most one row a network and minute, however often somebody tries: `tries` counts the one that is told and those of the
 * same network that were not told before it.
 */
export function openRefusedTries({ store, now, action }: Needs): RefusedTries {
  const toldByNetwork = new Map<string, Told>();

  return {
    async note(address, detail = {}) {
      const instant = now();
      const minute = instant.toISOString().slice(0, 16);
      const network = networkOf(address);
      const last = toldByNetwork.get(network);
      if (last?.minute === minute) {
        last.untold += 1;
        return;
      }
      toldByNetwork.delete(network);
      toldByNetwork.set(network, { minute, untold: 0 });
      const [oldest] = toldByNetwork.keys();
      if (toldByNetwork.size > mostNetworks && oldest !== undefined) toldByNetwork.delete(oldest);
      const tries = 1 + (last?.untold ?? 0);
      const deed = { actor: theEndpoint, action, unit: null, detail: { ...detail, address, tries } };
      await store.write((transaction) => recordAudit(transaction, deed, instant));
    },
  };
}
