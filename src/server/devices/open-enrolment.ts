import type { openEnrolment } from "#protocol/devices.ts";
import type * as z from "zod/mini";
import type { Answer } from "#server/answer.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import { refusals } from "#server/refusal.ts";
import type { Store } from "#server/store/store.ts";
import { codeLifeMs, codeTries, hashOfCode, newEnrolmentCode } from "./enrolment-code.ts";
import { faultsOfPlaces, readPlaces } from "./places.ts";

type Wishes = z.output<typeof openEnrolment.input>;
type Given = z.output<typeof openEnrolment.output>;

/** Who opens it, which units he sees, and when; `origin` is where tablets find the endpoint. */
type Opening = { readonly account: string; readonly seen: ReadonlySet<string>; readonly now: Date; readonly origin: string };

/** Makes a one-time code for a tablet that is to stand in these places. */
export async function openOneEnrolment(
  store: Store,
  { name, places, device }: Wishes,
  { account, seen, now, origin }: Opening,
): Promise<Answer<Given>> {
  const { units } = store.known().organisation;
  const faults = faultsOfPlaces(places, { units, seen });
  if (faults.length > 0) return refusals.invalidInput(faults);
  if (device !== undefined && !(await isSeen(store, device, seen))) return refusals.notFound("tablet with this id");
  const code = newEnrolmentCode();
  const until = new Date(now.getTime() + codeLifeMs).toISOString();
  await store.write(async (transaction) => {
    await transaction.deleteFrom("enrolment_code").where("until", "<=", now.toISOString()).execute();
    await transaction
      .insertInto("enrolment_code")
      .values({ code_hash: hashOfCode(code), name, places: JSON.stringify(places), device: device ?? null, until, tries_left: codeTries })
      .execute();
    const detail = { name, places, device: device ?? null };
    await recordAudit(transaction, { actor: account, action: "enrolment-opened", unit: places[0]?.unit ?? null, detail }, now);
  });
  // What stands behind # stays in the browser and reaches no log.
  return { status: 200, output: { code, address: `${origin}/kiosk/#enrol=${code}`, until } };
}

/** Whether an enrolled tablet stands in no place that somebody does not see. */
async function isSeen({ database }: Pick<Store, "database">, device: string, seen: ReadonlySet<string>): Promise<boolean> {
  const places = (await readPlaces(database, device)).get(device) ?? [];
  return places.length > 0 && places.every(({ unit }) => seen.has(unit));
}
