import type { ExpressionBuilder, Transaction } from "kysely";
import * as z from "zod/mini";
import { DevicePlace, type enrol } from "#protocol/devices.ts";
import { enrolmentBytes } from "#protocol/signing.ts";
import type { Answer } from "#server/answer.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import { type Refusal, refusals } from "#server/refusal.ts";
import type { Store } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";
import { isSignedBy, publicKeyOf } from "./device-key.ts";
import { hashOfCode } from "./enrolment-code.ts";
import { readOrganisationKeys } from "./organisation-keys.ts";
import { writePlaces } from "./places.ts";

type Asked = z.output<typeof enrol.input>;
type Given = z.output<typeof enrol.output>;

/** What became of a code: the tablet it enrolled, or why not. */
type Used = { readonly name: string } | "no such code" | "another tablet";

/**
 * Enrols a tablet by its one-time code and the key it proves to own; a code is used once, whichever process is asked. While it
 * would still open, the key that used it is answered again: the tablet may never have heard.
 */
export async function enrolTablet(store: Store, asked: Asked, now: Date): Promise<Answer<Given>> {
  const key = publicKeyOf(asked.publicKey);
  if (!key || !(await isSignedBy(key, enrolmentBytes(asked.code, asked.device), asked.proof))) return refusals.wrongCredentials();
  const [organisationKey] = await readOrganisationKeys(store.database);
  if (!organisationKey) return refusals.notFound("key of the organisation");
  // A look first: a change makes every process read anew what it knows, which guessers must not bring about.
  if (!(await isOpen(store, asked, now))) return refusals.wrongCredentials();
  const used = await store.change((transaction) => useCode(transaction, asked, now));
  if (typeof used === "string") return refusalOf(used);
  return { status: 200, output: { store: store.store, device: { id: asked.device, name: used.name }, organisationKey } };
}

function refusalOf(why: Exclude<Used, { name: string }>): Refusal {
  return why === "no such code"
    ? refusals.wrongCredentials()
    : refusals.conflict("this tablet is enrolled already, and the code is not for it");
}

/** A code nobody used, or the very key that asks. */
function stillOpens(publicKey: string) {
  return (code: ExpressionBuilder<Tables, "enrolment_code">) => code.or([code("used_by", "is", null), code("used_by", "=", publicKey)]);
}

async function isOpen({ database }: Pick<Store, "database">, { code, publicKey }: Asked, now: Date): Promise<boolean> {
  const row = await database
    .selectFrom("enrolment_code")
    .select("code_hash")
    .where("code_hash", "=", hashOfCode(code))
    .where("until", ">", now.toISOString())
    .where("tries_left", ">", 0)
    .where(stillOpens(publicKey))
    .executeTakeFirst();
  return row !== undefined;
}

async function useCode(transaction: Transaction<Tables>, { code, device, publicKey }: Asked, now: Date): Promise<Used> {
  // This one statement decides who has the code: another process waits here and then finds it gone.
  const [opened] = await transaction
    .updateTable("enrolment_code")
    .set(({ eb }) => ({ tries_left: eb("tries_left", "-", 1) }))
    .where("code_hash", "=", hashOfCode(code))
    .where("until", ">", now.toISOString())
    .where("tries_left", ">", 0)
    .where(stillOpens(publicKey))
    .returning(["code_hash", "name", "places", "device", "used_by"])
    .execute();
  if (!opened) return "no such code";
  if (opened.used_by !== null) return (await isEnrolledBy(transaction, device, opened.used_by)) ? { name: opened.name } : "no such code";
  const known = await transaction.selectFrom("device_enrolment").select("device").where("device", "=", device).executeTakeFirst();
  const isFor = opened.device === null ? known === undefined : opened.device === device;
  if (!isFor) return "another tablet";
  await transaction.updateTable("enrolment_code").set({ used_by: publicKey }).where("code_hash", "=", opened.code_hash).execute();
  const places = z.parse(z.array(DevicePlace), JSON.parse(opened.places));
  await writeEnrolment(transaction, { device, name: opened.name, publicKey }, now);
  await writePlaces(transaction, device, places);
  const detail = { device, name: opened.name, places, again: opened.device !== null };
  await recordAudit(transaction, { actor: device, action: "device-enrolled", unit: places[0]?.unit ?? null, detail }, now);
  return { name: opened.name };
}

/** Whether the tablet goes by this key still, and nobody has revoked it since. */
async function isEnrolledBy(transaction: Transaction<Tables>, device: string, publicKey: string): Promise<boolean> {
  const row = await transaction
    .selectFrom("device_enrolment")
    .select("device")
    .where("device", "=", device)
    .where("public_key", "=", publicKey)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

type Enrolment = { readonly device: string; readonly name: string; readonly publicKey: string };

/** A tablet known already keeps its numbers and its last contact; its key is another, and it is revoked no more. */
async function writeEnrolment(transaction: Transaction<Tables>, { device, name, publicKey }: Enrolment, now: Date): Promise<void> {
  const enrolment = { name, public_key: publicKey, enrolled_at: `${now.toISOString().slice(0, 16)}:00Z`, revoked_at: null };
  await transaction
    .insertInto("device_enrolment")
    .values({ device, ...enrolment, last_contact: null, caught_up_at: null, heartbeat: null })
    .onConflict((conflict) => conflict.column("device").doUpdateSet(enrolment))
    .execute();
}
