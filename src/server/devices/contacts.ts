import * as z from "zod/mini";
import { Heartbeat } from "#protocol/responses.ts";
import { localHour } from "#server/local-hour.ts";
import { zoneOf } from "#server/organisation/common-settings.ts";
import type { Store } from "#server/store/store.ts";
import type { DeskHour } from "#survey/counted-hour.ts";
import { highestKnown } from "./missing-numbers.ts";

/** What is known of a tablet by one exchange; instants to the minute. */
type Contact = { readonly at: string; readonly caughtUpAt: string | null; readonly heartbeat: string | null };

/** An exchange that has come to its end: what the tablet told, and how many of its records this took, refused ones apart. */
type Exchange = {
  readonly device: string;
  readonly heartbeat: unknown;
  readonly took: number;
  readonly refused: number;
  readonly at: Date;
};

/**
 * Keeps how tablets are, in memory and every few seconds in the store: told with every batch, it must not cost every batch a
 * commit of its own. A crash loses the last seconds of it and no answer.
 */
export async function openContacts(store: Pick<Store, "database" | "write" | "known" | "epoch">) {
  const rows = await store.database.selectFrom("device_enrolment").select(["device", "caught_up_at", "highest_told"]).execute();
  const caughtUp = new Map(rows.map(({ device, caught_up_at: at }) => [device, at]));
  const highestTold = new Map(rows.map(({ device, highest_told: told }) => [device, told]));
  let unwritten = new Map<string, Contact>();

  async function write(contacts: ReadonlyMap<string, Contact>): Promise<void> {
    // In one order everywhere, so that two processes never wait for each other crosswise.
    const inOrder = [...contacts].toSorted(([one], [other]) => (one < other ? -1 : 1));
    await store.write(async (transaction) => {
      for (const [device, { at, caughtUpAt, heartbeat }] of inOrder) {
        const told = highestTold.get(device) ?? 0;
        await transaction
          .updateTable("device_enrolment")
          .set({ last_contact: at, ...(caughtUpAt !== null && { caught_up_at: caughtUpAt }), ...(heartbeat !== null && { heartbeat }) })
          .set(({ eb }) => ({ highest_told: eb.case().when("highest_told", "<", told).then(told).else(eb.ref("highest_told")).end() }))
          .where("device", "=", device)
          .where((where) => where.or([where("last_contact", "is", null), where("last_contact", "<=", at)]))
          .execute();
      }
    });
  }

  return {
    /** The hour when this tablet had sent all it held, the last time; null when nobody knows. */
    caughtUp(device: string): DeskHour | null {
      const at = caughtUp.get(device) ?? null;
      return at === null ? null : localHour(new Date(at), zoneOf(store.known()));
    },
    /** The highest number this tablet has told of itself as far as this process knows; 0: none. */
    highestTold: (device: string): number => highestTold.get(device) ?? 0,
    note({ device, at, ...exchange }: Exchange): void {
      const minute = minuteOf(at);
      const after = heartbeatAfter(exchange);
      const isCaughtUp = hasNothingLeft(after, store.epoch);
      const caughtUpAt = isCaughtUp ? minute : (unwritten.get(device)?.caughtUpAt ?? null);
      if (isCaughtUp) caughtUp.set(device, minute);
      if (after) highestTold.set(device, highestKnown(highestTold.get(device) ?? 0, after.lastSequence));
      unwritten.set(device, { at: minute, caughtUpAt, heartbeat: after ? JSON.stringify(after) : null });
    },
    /** Writes down what has not been yet; what cannot be written now is tried again the next time. */
    async flush(): Promise<void> {
      if (unwritten.size === 0) return;
      const contacts = unwritten;
      unwritten = new Map();
      try {
        await write(contacts);
      } catch (error) {
        unwritten = new Map([...contacts, ...unwritten]);
        throw error;
      }
    },
  };
}
export type Contacts = Awaited<ReturnType<typeof openContacts>>;

/** What waits is told before the batch; here it is what waits after it. Undefined where nobody understands what was told. */
function heartbeatAfter({ heartbeat, took, refused }: Pick<Exchange, "heartbeat" | "took" | "refused">): Heartbeat | undefined {
  const told = z.safeParse(Heartbeat, heartbeat).data;
  return told && { ...told, waiting: Math.max(0, told.waiting - took - refused), refused: told.refused + refused };
}

/** Whether a tablet has sent all it holds: what another epoch has acknowledged may have to come again. */
function hasNothingLeft(told: Heartbeat | undefined, epoch: string): boolean {
  return told?.waiting === 0 && (told.epoch ?? epoch) === epoch;
}

function minuteOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 16)}:00Z`;
}
