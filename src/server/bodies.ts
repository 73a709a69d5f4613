import type { Sender } from "./caller.ts";
import { openPlaces } from "./places.ts";
import { announcedBytes, type Coming, passOver, readBody } from "./read-json.ts";
import { type Refusal, refusals } from "./refusal.ts";

/**
 * Each crowd has room of its own, 48 MB in all, so that none can take what another needs: `longest` body, how many of `each`
 * sender may be under way at once (fifty tablets are enrolled behind one address in a morning), `room` for the bytes of all
 * until they are answered, `most` bodies in it however small, and how many may wait for it with theirs on their sockets, 64 kB of
 * each in memory. A tablet waits 15 s for its answer and the endpoint takes 50 to 100 full batches a second: further back than
 * 400 it would wait in vain and send all of it again, so it is told to come later.
 */
const crowds = {
  strangers: { longest: 16_000, each: 100, room: 8_000_000, most: 500, waitingRoom: 200 },
  people: { longest: 1_000_000, each: 8, room: 16_000_000, most: 500, waitingRoom: 200 },
  tablets: { longest: 1_000_000, each: 16, room: 24_000_000, most: 64, waitingRoom: 400 },
};

/** Reads the bodies of calls within limits of memory and time, so that whoever sends slowly keeps nobody but himself waiting. */
export function openBodies() {
  const rooms = {
    strangers: openPlaces({ places: crowds.strangers.room, waitingRoom: crowds.strangers.waitingRoom }),
    people: openPlaces({ places: crowds.people.room, waitingRoom: crowds.people.waitingRoom }),
    tablets: openPlaces({ places: crowds.tablets.room, waitingRoom: crowds.tablets.waitingRoom }),
  };
  const underWay = new Map<string, number>();

  function begin(who: string, most: number): boolean {
    const others = underWay.get(who) ?? 0;
    if (others >= most) return false;
    underWay.set(who, others + 1);
    return true;
  }

  function end(who: string): void {
    const left = (underWay.get(who) ?? 1) - 1;
    if (left > 0) underWay.set(who, left);
    else underWay.delete(who);
  }

  return {
    /** What is made of the body of this sender's call, which keeps its room until then; or why it was not read. */
    async within<Done>(coming: Coming, { crowd, name }: Sender, answer: (body: Uint8Array) => Promise<Done>): Promise<Done | Refusal> {
      const { longest, each, room, most } = crowds[crowd];
      const bytes = announcedBytes(coming.request, longest);
      if (typeof bytes !== "number") return bytes;
      const who = `${crowd} ${name}`;
      if (!begin(who, each)) return refusals.overloaded();
      let isReading = true;
      const endReading = () => {
        if (isReading) end(who);
        isReading = false;
      };
      const task = async () => {
        const sent = await readBody(coming, bytes);
        endReading();
        return "problem" in sent ? sent : answer(sent.body);
      };
      try {
        const done = await rooms[crowd].within(task, Math.max(bytes, room / most));
        if (done !== null) return done;
        await passOver(coming, bytes);
        return refusals.overloaded();
      } finally {
        endReading();
      }
    },
  };
}
export type Bodies = ReturnType<typeof openBodies>;
