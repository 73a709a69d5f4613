import { readKnownVersion } from "./known-version.ts";
import type { KnownSurvey } from "./known-survey.ts";
import { type Known, readKnown } from "./known.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import type { Writing } from "./store.ts";

/** How long a change made by another process may go unseen. */
const lookEveryMs = 1000;

/** Runs what reads as of one instant. */
type AtOneInstant = <Value>(reading: Writing<Value>) => Promise<Value>;

/** Keeps what is known at hand and looks every second whether another process has changed it. */
export async function watchKnown(atOneInstant: AtOneInstant) {
  const prepared = new Map<string, KnownSurvey>();
  const inTurn = oneAtATime();
  let { version, known } = await atOneInstant(read);

  async function read(transaction: Parameters<Writing<unknown>>[0]): Promise<{ version: number; known: Known }> {
    return { version: await readKnownVersion(transaction), known: await readKnown(transaction, prepared) };
  }

  function refresh(): Promise<void> {
    return inTurn(async () => {
      ({ version, known } = await atOneInstant(async (transaction) => {
        const isOld = (await readKnownVersion(transaction)) !== version;
        return isOld ? read(transaction) : { version, known };
      }));
    });
  }

  // A look that fails is made up for by the next one; whoever keeps or reads meanwhile hears of the failure.
  const looking = setInterval(() => void refresh().catch(() => undefined), lookEveryMs).unref();
  return {
    known: (): Known => known,
    /** Reads again where something has changed; whoever has just changed it waits for this. */
    refresh,
    stop: (): void => clearInterval(looking),
  };
}
