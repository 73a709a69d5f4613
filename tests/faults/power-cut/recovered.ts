import { isDeepStrictEqual } from "node:util";
import { atOneInstant } from "../../../src/server/integrity/at-one-instant.ts";
import { check } from "../../../src/server/integrity/check.ts";
import { openClosing } from "../../../src/server/integrity/closing.ts";
import { makeLink } from "../../../src/server/integrity/link.ts";
import type { StorePlace } from "../../../src/server/store/engine.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { recount, talliesIn } from "../../server/recount.ts";

/** What is missing of the responses that had a receipt, what is there twice, and what does not fit together. */
export type Recovered = { readonly lost: number; readonly double: number; readonly wrong: number };

const hours = 3_600_000;

/** Opens a store as its next start would, seals what it holds into the chain, and recomputes everything. */
export async function recoveredAt(place: StorePlace, received: ReadonlySet<string>): Promise<Recovered> {
  const store = await openStore(place);
  try {
    const ids = (await store.database.selectFrom("response").select("id").execute()).map(({ id }) => id);
    const kept = new Set(ids);
    const closeHours = openClosing({
      store,
      makeLink: (what) => atOneInstant(place, (source) => makeLink(source, what)),
      now: () => new Date(Date.now() + 3 * hours),
    });
    await closeHours();
    const { found, links } = await atOneInstant(place, (source) => check(source));
    const isCounted = isDeepStrictEqual(await talliesIn(store.database), await recount(store.database));
    return {
      lost: [...received].filter((id) => !kept.has(id)).length,
      double: ids.length - kept.size,
      wrong: found + (isCounted ? 0 : 1) + (kept.size > 0 && links === 0 ? 1 : 0),
    };
  } finally {
    await store.close();
  }
}
