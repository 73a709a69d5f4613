import type { Clock } from "#kiosk/keeping/clock.ts";
import type { Outbox } from "#kiosk/keeping/outbox.ts";
import type { Launch } from "#kiosk/keeping/save.ts";
import type { StorageTrouble } from "#kiosk/keeping/storage-trouble.ts";
import type { Timer } from "#kiosk/sending/loop.ts";

/** How far a test answer has come. `late`: no receipt yet, as without a network; it still goes by itself. `seconds` from the press to the receipt, in tenths. */
export type TestRun =
  | { readonly stage: "none" | "on-its-way" | "late" | "refused" | "nothing-to-ask" }
  | { readonly stage: "not-saved"; readonly reason: StorageTrouble }
  | { readonly stage: "confirmed"; readonly tenthsOfSeconds: number };

type Parts = {
  readonly outbox: Pick<Outbox, "save" | "subscribe" | "standingOf">;
  readonly sendNow: () => void;
  readonly clock: Pick<Clock, "steady">;
  readonly timer: Timer;
  readonly onSurprise: (error: unknown) => void;
};

/** A desk's network brings a receipt within a second or two. */
const patienceMs = 15_000;

/** Saves a test answer as every answer is saved and tells how far it has come, until the function it gives back is called. */
export function runTest(launch: Launch, parts: Parts, tell: (run: TestRun) => void): () => void {
  const { outbox, sendNow, clock, timer, onSurprise } = parts;
  const begun = clock.steady();
  const ends: (() => void)[] = [];
  const end = () => ends.splice(0).forEach((one) => one());
  let isOver = false;
  const say = (run: TestRun) => {
    if (!isOver) tell(run);
  };

  async function go(): Promise<void> {
    say({ stage: "on-its-way" });
    const saved = await outbox.save(launch);
    if (!saved.saved) return say({ stage: "not-saved", reason: saved.reason });
    if (isOver) return;
    ends.push(timer(() => say({ stage: "late" }), patienceMs));
    ends.push(outbox.subscribe(() => void look(saved.id).catch(onSurprise)));
    sendNow();
  }

  async function look(id: string): Promise<void> {
    const standing = await outbox.standingOf(id);
    if (standing !== "acknowledged" && standing !== "refused") return;
    end();
    say(
      standing === "refused" ? { stage: "refused" } : { stage: "confirmed", tenthsOfSeconds: Math.round((clock.steady() - begun) / 100) },
    );
  }

  go().catch((error: unknown) => {
    onSurprise(error);
    say({ stage: "not-saved", reason: "unreadable" });
  });
  return () => {
    isOver = true;
    end();
  };
}
