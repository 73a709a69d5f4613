import { join } from "node:path";
import { createServer } from "vite";
import type { UnsavedResponse } from "../../src/kiosk/keeping/response-record.ts";
import { systemDice } from "../../src/kiosk/keeping/dice.ts";
import type * as Outbox from "../../src/kiosk/keeping/outbox.ts";
import { openBrowser } from "../support/chromium.ts";
import { anOrganisation } from "../support/hand-made-keys.ts";
import type { OrganisationKey } from "#protocol/sealing.ts";
import { plainForm } from "../support/plain-form.ts";
import { type Figure, quantile } from "./figure.ts";

const saves = 300;
/** Where the development server has what a page is made of. */
const addresses = { clientAddress: "/@vite/client", outboxAddress: "/kiosk/keeping/outbox.ts" };

/** Saving a whole form, sealed, with the tablet's own outbox in a real Chromium, beside a bare strict put of as many bytes. */
export async function saveFigures(repeats: number): Promise<Figure[]> {
  const sources = await createServer({
    configFile: join(import.meta.dirname, "../../vite.config.ts"),
    server: { port: 0, host: "127.0.0.1" },
    logLevel: "error",
  });
  await sources.listen();
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${sources.resolvedUrls?.local[0] ?? sources.resolvedUrls?.network[0]}kiosk/manifest.webmanifest`);
    const organisationKey = anOrganisation(systemDice).key;
    const ours: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < repeats; run += 1) {
      const round = { saves, name: `bench-${run}`, form: plainForm, organisationKey, ...addresses };
      ours.push(quantile(await page.evaluate(saveForms, round), 0.99));
      bare.push(quantile(await page.evaluate(putBare, { saves, name: `bare-${run}` }), 0.99));
    }
    return [
      {
        what: `save, strict, sealed, p99 of ${saves}`,
        unit: "ms",
        toReach: "≤ 10",
        runs: ours,
        bare: { what: "bare strict put", runs: bare },
      },
    ];
  } finally {
    await browser.close();
    await sources.close();
  }
}

type Round = { readonly saves: number; readonly name: string };

/** Runs in the page. */
async function saveForms({
  saves: count,
  name,
  form,
  organisationKey,
  clientAddress,
  outboxAddress,
}: Round & typeof addresses & { form: typeof plainForm; organisationKey: OrganisationKey }): Promise<number[]> {
  // Brings the constants that a build would put in.
  await import(clientAddress);
  const { openOutbox }: typeof Outbox = await import(outboxAddress);
  const outbox = await openOutbox({ name });
  const answers = Object.fromEntries(Array.from({ length: 22 }, (_, item) => [`item-${item}`, ["very-satisfied"]]));
  const response: UnsavedResponse = { ...form, survey: "a".repeat(64), unit: "one-stop-desk", counter: "quay-1", answers };
  const addressee = { store: "0198f000-0000-4000-8000-000000000001", organisationKey };
  await outbox.readyToSeal(addressee);
  const delays: number[] = [];
  for (let save = 0; save < count; save += 1) {
    // The form in progress, which the saving ends.
    await outbox.saveDraft({ answers });
    const start = performance.now();
    const { saved } = await outbox.save({ ...addressee, response });
    delays.push(performance.now() - start);
    if (!saved) throw new Error("not saved");
  }
  return delays;
}

/** Runs in the page. */
async function putBare({ saves: count, name }: Round): Promise<number[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("records", { keyPath: "id" }));
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(opening.error ?? new Error("not opened")));
  });
  const delays: number[] = [];
  for (let put = 0; put < count; put += 1) {
    const start = performance.now();
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction("records", "readwrite", { durability: "strict" });
      transaction.objectStore("records").put({ id: put, body: "x".repeat(1500) });
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("not kept")));
    });
    delays.push(performance.now() - start);
  }
  return delays;
}
