import type { Transaction } from "kysely";
import type * as z from "zod/mini";
import type { tryDraft } from "#protocol/survey-drafts.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import type { Office } from "#server/organisation/revised.ts";
import { todayAt } from "#server/organisation/sight.ts";
import { refusals } from "#server/refusal.ts";
import { secondOf } from "#server/store/open-hour.ts";
import type { Tables } from "#server/store/tables.ts";
import { endTrial, writeTrial } from "#server/store/trials.ts";
import { addDays } from "#survey/civil-day.ts";
import { noDraft, type Named, refusalOf } from "./conflicts.ts";
import { readHead } from "./draft-heads.ts";
import { readyDraft } from "./ready-draft.ts";

type Tried = z.input<typeof tryDraft.output>;

/** Lets a tablet try a draft until the end of tomorrow, or no tablet any more. */
export function tryDraftAnswer(
  office: Office,
  { device, ...named }: z.output<typeof tryDraft.input>,
  person: Person,
): Promise<Answer<Tried>> {
  return device === null ? stopTrying(office, named, person) : letTry(office, { ...named, device }, person);
}

async function stopTrying({ store, now }: Office, named: Named, person: Person): Promise<Answer<Tried>> {
  const refused = await refusalOf(store.database, named);
  if (refused !== null) return refused;
  return store.change(async (transaction) => {
    const head = await readHead(transaction, named.draft);
    if (head === undefined) return noDraft();
    const detail = { draft: named.draft, survey: head.survey, device: null };
    if (await endTrial(transaction, named.draft))
      await recordAudit(transaction, { actor: person.account, action: "survey-tried", unit: null, detail }, now());
    return { status: 200, output: { device: null, until: null } };
  });
}

async function letTry(office: Office, named: Named & { readonly device: string }, person: Person): Promise<Answer<Tried>> {
  const { store, now } = office;
  const ready = await readyDraft(store, named);
  if ("problem" in ready) return ready;
  const { draft, device } = named;
  const until = addDays(todayAt(office), 1);
  return store.change(async (transaction) => {
    const refusal = await refusalOf(transaction, named);
    if (refusal !== null) return refusal;
    if (!(await isInUse(transaction, device))) return refusals.invalidInput([{ place: "device", fault: "is no tablet in use" }]);
    const { hash } = ready.survey;
    await writeTrial(transaction, { trial: { draft, hash, device, until }, survey: ready.survey, at: secondOf(now()) });
    const detail = { draft, survey: ready.id, version: ready.version, hash, device, until };
    await recordAudit(transaction, { actor: person.account, action: "survey-tried", unit: null, detail }, now());
    return { status: 200, output: { device, until } };
  });
}

async function isInUse(transaction: Transaction<Tables>, device: string): Promise<boolean> {
  const row = await transaction
    .selectFrom("device_enrolment")
    .select("device")
    .where("device", "=", device)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
