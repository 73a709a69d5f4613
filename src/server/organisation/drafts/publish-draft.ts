import type { Transaction } from "kysely";
import type * as z from "zod/mini";
import type { askPublication, DraftHead, publishDraft } from "#protocol/survey-drafts.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import { isInOneHand } from "#server/integrity/one-hand.ts";
import { commonSettings } from "#server/organisation/common-settings.ts";
import type { Office } from "#server/organisation/revised.ts";
import { type Refusal, refusals } from "#server/refusal.ts";
import { secondOf } from "#server/store/open-hour.ts";
import { raiseRevision } from "#server/store/revision.ts";
import { readSettings } from "#server/store/settings.ts";
import { writeSurveys } from "#server/store/surveys.ts";
import type { Tables } from "#server/store/tables.ts";
import { endTrial } from "#server/store/trials.ts";
import { noDraft, refusalOf } from "./conflicts.ts";
import { readHead } from "./draft-heads.ts";
import { type Ready, readyDraft } from "./ready-draft.ts";
import { crowdedWith, putInPlace } from "./put-in-place.ts";

type Publication = z.output<typeof publishDraft.input>;

/** Sends a draft to be approved as it stands. */
export async function askPublicationAnswer(
  { store, now }: Office,
  { draft, revision, note, inForce, newest }: z.output<typeof askPublication.input>,
  person: Person,
): Promise<Answer<DraftHead>> {
  const ready = await readyAgainst(store, { draft, revision, newest });
  if ("problem" in ready) return ready;
  return store.write(async (transaction) => {
    const crowded = inForce ? await crowdedWith(transaction, { hash: ready.survey.hash, id: ready.id }) : null;
    if (crowded !== null) return crowded;
    const asked = { note, in_force: inForce ? 1 : 0, asked_by: person.account, asked_at: secondOf(now()) } as const;
    const { numUpdatedRows } = await transaction
      .updateTable("draft")
      .set({ ...asked, state: "waiting", revision: revision + 1 })
      .where("id", "=", draft)
      .where("revision", "=", revision)
      .where("state", "=", "written")
      .executeTakeFirst();
    const refusal = numUpdatedRows === 0n ? await refusalOf(transaction, { draft, revision }, "written") : null;
    const head = await readHead(transaction, draft);
    if (refusal !== null || head === undefined) return refusal ?? noDraft();
    const detail = { draft, survey: ready.id, version: ready.version, note, inForce };
    await recordAudit(transaction, { actor: person.account, action: "publication-asked", unit: null, detail }, now());
    return { status: 200, output: head };
  });
}

/** Makes a draft a version for ever. */
export async function publishDraftAnswer(
  { store, now }: Office,
  wish: Publication,
  person: Person,
): Promise<Answer<z.input<typeof publishDraft.output>>> {
  const ready = await readyAgainst(store, wish);
  if ("problem" in ready) return ready;
  return store.change(async (transaction) => {
    const deed = await permitted(transaction, wish, { person, now: now() });
    if ("problem" in deed) return deed;
    const { hash } = ready.survey;
    const crowded = deed.inForce ? await crowdedWith(transaction, { hash, id: ready.id }) : null;
    if (crowded !== null) return crowded;
    if (!(await keepForEver(transaction, ready, deed))) return laterVersion();
    if (deed.inForce) await putInPlace(transaction, { hash, id: ready.id });
    await transaction.deleteFrom("draft").where("id", "=", wish.draft).execute();
    await endTrial(transaction, wish.draft);
    await raiseRevision(transaction, "surveys");
    const detail = { draft: wish.draft, survey: ready.id, version: ready.version, hash, note: deed.note, inForce: deed.inForce };
    await recordAudit(transaction, { actor: person.account, action: "survey-published", unit: null, detail }, now());
    return { status: 200, output: { hash, version: ready.version } };
  });
}

const laterVersion = () => refusals.conflict("this questionnaire has another newest version by now; compare with that", "newest");

async function readyAgainst(store: Office["store"], wish: Pick<Publication, "draft" | "revision" | "newest">): Promise<Ready | Refusal> {
  const ready = await readyDraft(store, wish);
  return "problem" in ready || ready.newest === wish.newest ? ready : laterVersion();
}

/** Who publishes what for what reason. */
type Deed = {
  readonly note: string;
  readonly inForce: boolean;
  readonly by: string;
  readonly approvedBy: string | null;
  readonly at: string;
};

/** Whether somebody may publish this draft as it is now: what waits, or where the organisation wants two, only what another person asked for, by his words. */
async function permitted(
  transaction: Transaction<Tables>,
  { draft, revision, note, inForce }: Publication,
  { person, now }: { readonly person: Person; readonly now: Date },
): Promise<Deed | Refusal> {
  const { publicationByTwo } = commonSettings({ settings: await readSettings(transaction) });
  const refusal = await refusalOf(transaction, { draft, revision }, publicationByTwo ? "waiting" : undefined);
  if (refusal !== null) return refusal;
  const head = await readHead(transaction, draft);
  if (head === undefined) return noDraft();
  if (head.standing.state === "written") return { note, inForce, by: person.account, approvedBy: null, at: secondOf(now) };
  const { askedBy, ...asked } = head.standing;
  if (askedBy.id === person.account) return refusals.forbidden([{ place: "draft", fault: "must be approved by another person" }]);
  if (await isInOneHand(transaction, [askedBy.id, person.account], now))
    return refusals.conflict(
      "one of the two accounts made or reset the other within 30 days, or both hang together through others; somebody else must approve",
      "askedBy",
    );
  return { note: asked.note, inForce: asked.inForce, by: askedBy.id, approvedBy: person.account, at: secondOf(now) };
}

/** Keeps the version and how it came to be; false where another took its number meanwhile. */
async function keepForEver(transaction: Transaction<Tables>, { id, version, survey }: Ready, deed: Deed): Promise<boolean> {
  const { note, by, approvedBy, at } = deed;
  const row = { hash: survey.hash, survey: id, version, note, published_by: by, approved_by: approvedBy, published_at: at };
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto("publication")
    .values(row)
    .onConflict((conflict) => conflict.columns(["survey", "version"]).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await writeSurveys(transaction, [survey]);
  return true;
}
