import type { Heartbeat } from "#protocol/responses.ts";
import type { CheckedClock } from "#kiosk/keeping/checked-clock.ts";
import type { Outbox } from "#kiosk/keeping/outbox.ts";
import type { TabletState } from "./tablet-state.ts";

type Parts = {
  readonly outbox: Pick<Outbox, "queueOf" | "trouble" | "contact">;
  readonly clock: Pick<CheckedClock, "aheadSeconds">;
  readonly stateOf: () => Promise<TabletState>;
};

/** News of the tablet as they go with every batch to a store, sent or carried. */
export async function heartbeatFor(store: string, { outbox, clock, stateOf }: Parts): Promise<Heartbeat> {
  const [queue, state] = await Promise.all([outbox.queueOf(store), stateOf()]);
  const { failure } = outbox.contact.read();
  const lastError = outbox.trouble() ?? (failure && !failure.isOver ? failure.why : null);
  return { ...queue, ...state, lastError, clockAheadSeconds: clock.aheadSeconds() };
}
