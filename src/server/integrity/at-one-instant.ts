import type { StorePlace } from "#server/store/engine.ts";
import { isNewest } from "#server/store/migrations.ts";
import { OlderForm } from "#server/store/older-form.ts";
import { openForReading } from "#server/store/reading.ts";
import type { Source } from "./rows-of.ts";

/** Reads a store as it is at one instant, beside whoever writes it, on a connection that cannot write. Throws OlderForm where an older program left it. */
export async function atOneInstant<Value>(place: StorePlace, read: (source: Source) => Promise<Value>): Promise<Value> {
  const store = openForReading(place);
  const engine = "folder" in place ? "sqlite" : "postgres";
  try {
    if (!(await isNewest(store, engine))) throw new OlderForm();
    const instant = store.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
    return await instant.execute((database) => read({ database, engine }));
  } finally {
    await store.destroy();
  }
}
