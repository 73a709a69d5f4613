import type { Bundle } from "#protocol/bundle.ts";
import { checkedClock } from "../../src/kiosk/keeping/checked-clock.ts";
import type { Outbox } from "../../src/kiosk/keeping/outbox.ts";
import { recognition } from "../../src/kiosk/sending/recognition.ts";
import { startSender } from "../../src/kiosk/sending/sender.ts";
import type { FickleEndpoint } from "./fickle-endpoint.ts";
import { aBundle, type HandClock, handClock, seededDice } from "./tablet.ts";

type Parts = {
  readonly outbox: Outbox;
  readonly endpoint: Pick<FickleEndpoint, "fetch">;
  readonly bundle?: Bundle;
  readonly seed?: number;
  readonly app?: string;
  /** Its clocks, moved by hand. */
  readonly hand?: HandClock;
};

/** A tablet that sends to this endpoint, on a clock moved by hand. */
export function aSender({ outbox, endpoint, bundle = aBundle(), seed = 1, app = "1", hand = handClock() }: Parts) {
  const surprises: unknown[] = [];
  const clock = checkedClock(hand);
  const known = recognition();
  const loop = startSender({
    outbox,
    bundles: { currentBundle: () => bundle },
    app,
    clock,
    dice: seededDice(seed),
    timer: hand.timer,
    fetch: endpoint.fetch,
    recognition: known,
    stateOf: async () => ({ persisted: true, battery: null }),
    onSurprise: (error) => surprises.push(error),
  });
  return {
    ...loop,
    clock,
    hand,
    known,
    surprises,
    /** Lets time go by until the tablet has nothing left to send, at most so many rests of five minutes; tells how many it took. */
    async untilDelivered(rests = 40): Promise<number> {
      for (let rest = 0; rest < rests; rest += 1) {
        await hand.awaited();
        if ((await outbox.counts()).waiting === 0) return rest;
        hand.advance(300_000);
      }
      throw new Error(`still waiting after ${rests} rests: ${(await outbox.counts()).waiting}`);
    },
  };
}
