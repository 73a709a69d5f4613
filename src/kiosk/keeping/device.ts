import { type Dice, randomUuid } from "./dice.ts";
import type { OutboxDatabase } from "./outbox-database.ts";

declare const PROGRAM_VERSION: string;

/** Version of the tablet's program, at most 40 characters; the build puts it in. */
export const appVersion: string = PROGRAM_VERSION;

/** This tablet's id: made once, kept beside the numbers it gives out, so that both are lost together or not at all. */
export async function deviceId({ dexie, attempt, facts }: OutboxDatabase, dice: Dice): Promise<string> {
  // Reading alone waits for no other; it is there at every start but the first.
  const known = await attempt(() => facts.get("device"));
  if (typeof known?.value === "string") return known.value;
  const fresh = randomUuid(dice);
  return attempt(() =>
    dexie.transaction("rw", facts, async () => {
      const kept = await facts.get("device");
      if (typeof kept?.value === "string") return kept.value;
      await facts.put({ name: "device", value: fresh });
      return fresh;
    }),
  );
}
