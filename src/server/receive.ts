import type { Batch, Receipt } from "#protocol/responses.ts";
import type { Answer } from "./answer.ts";
import { judge } from "./judge.ts";
import type { Journal } from "./journal.ts";
import { localDay } from "./local-day.ts";
import { type Refusal, refusals } from "./refusal.ts";
import { storeFailure } from "./store/failure.ts";
import type { Ruling } from "./store/judged.ts";
import type { Store } from "./store/store.ts";

type Desk = { readonly store: Store; readonly journal: Journal; readonly now: () => Date };

/** Takes a batch in and answers with its receipt, which is made only after everything in it has reached the disk. */
export async function receive({ store, journal, now }: Desk, { device, app, records }: Batch): Promise<Answer<Receipt>> {
  const instant = now();
  const circumstances = { known: store.known(), received: localDay(instant) };
  const judged = records.map((record) => judge(record, circumstances));
  const kept = await keepOrRefuse(store, { device, app, receivedAt: instant, records: judged });
  if ("problem" in kept) return kept;
  journal.kept(kept.rulings);
  return { status: 201, output: { store: store.store, epoch: store.epoch, results: kept.rulings } };
}

async function keepOrRefuse(store: Store, delivery: Parameters<Store["keep"]>[0]): Promise<{ rulings: Ruling[] } | Refusal> {
  try {
    return { rulings: await store.keep(delivery) };
  } catch (error) {
    const failure = storeFailure(error);
    if (failure === "full") return refusals.storageFull();
    if (failure === "busy") return refusals.storeBusy();
    throw error;
  }
}
