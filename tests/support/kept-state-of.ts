import type { KeptState } from "../../src/kiosk/keeping/kept-state.ts";
import type { Outbox } from "../../src/kiosk/keeping/outbox.ts";
import { ourStore } from "./tablet.ts";

/** How it stands now with the responses on a tablet to a store. */
export function keptStateOf(outbox: Outbox, store = ourStore): Promise<KeptState> {
  return new Promise((resolve) => {
    const end = outbox.watch(store, (state) => {
      resolve(state);
      // The first may come before there is an end to it.
      queueMicrotask(() => end());
    });
  });
}
