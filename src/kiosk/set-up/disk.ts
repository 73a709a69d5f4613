import { Dexie, type Table } from "dexie";
import { hexOf } from "#protocol/response-id.ts";
import type { Dice } from "#kiosk/keeping/dice.ts";
import { sound } from "#kiosk/keeping/sound-log.ts";
import { type Finding, goodIf } from "./finding.ts";

type Parts = { readonly dice: Dice; readonly indexedDB?: IDBFactory };

/** Writes, reads and deletes in a database beside the one that must not lose anything, as strictly as that one. */
export async function lookAtDisk({ dice, indexedDB }: Parts): Promise<Finding> {
  const dexie = new Dexie("kiosk set-up", {
    chromeTransactionDurability: "strict",
    ...(indexedDB && { indexedDB, IDBKeyRange: globalThis.IDBKeyRange }),
  });
  dexie.version(1).stores({ probes: "name" });
  const probes: Table<{ name: string; value: string }, string> = dexie.table("probes");
  try {
    await sound();
    const value = hexOf(dice(16));
    await probes.put({ name: "probe", value });
    const read = await probes.get("probe");
    await probes.delete("probe");
    return goodIf(read?.value === value && (await probes.get("probe")) === undefined);
  } catch {
    // A disk that fails does so in as many ways as there are browsers; each is the finding.
    return goodIf(false);
  } finally {
    dexie.close();
  }
}
