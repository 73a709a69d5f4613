import type { StorePlace } from "#server/store/engine.ts";
import { openForReading } from "#server/store/reading.ts";
import type { Source } from "./rows-of.ts";

/** Reads a store as it is at one instant, beside whoever writes it, on a connection that cannot write. */
export async function atOneInstant<Value>(place: StorePlace, read: (source: Source) => Promise<Value>): Promise<Value> {
  const store = openForReading(place);
  try {
    const instant = store.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
    return await instant.execute((database) => read({ database, engine: "folder" in place ? "sqlite" : "postgres" }));
  } finally {
    await store.destroy();
  }
}
