import { randomUUID } from "node:crypto";
import type * as z from "zod/mini";
import type { DraftHead, dropDraft, keepDraft, startDraft, takeBackDraft } from "#protocol/survey-drafts.ts";
import type { Answer } from "#server/answer.ts";
import type { Person } from "#server/caller.ts";
import { recordAudit } from "#server/integrity/audit.ts";
import type { Office } from "#server/organisation/revised.ts";
import { refusals } from "#server/refusal.ts";
import { secondOf } from "#server/store/open-hour.ts";
import { endTrial } from "#server/store/trials.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { noDraft, refusalOf } from "./conflicts.ts";
import { readHead } from "./draft-heads.ts";

/** A text as it is kept, and by whom and when. */
function written(definition: SurveyDefinition, { account }: Person, now: Date) {
  const title = JSON.stringify(definition.title);
  const text = { survey: definition.id, title, definition: JSON.stringify(definition) };
  return { ...text, changed_by: account, changed_at: secondOf(now) };
}

/** Begins a draft, of a version this store has or of none. */
export async function startDraftAnswer(
  { store, now }: Office,
  { definition, base }: z.output<typeof startDraft.input>,
  person: Person,
): Promise<Answer<DraftHead>> {
  if (base !== null && !store.known().surveys.has(base))
    return refusals.invalidInput([{ place: "base", fault: "is a version this store does not know" }]);
  const id = randomUUID();
  const head = await store.write(async (transaction) => {
    const row = { id, base, revision: 1, state: "written", ...written(definition, person, now()) } as const;
    await transaction.insertInto("draft").values(row).execute();
    const detail = { draft: id, survey: definition.id, base };
    await recordAudit(transaction, { actor: person.account, action: "draft-started", unit: null, detail }, now());
    return readHead(transaction, id);
  });
  return head === undefined ? refusals.internal() : { status: 201, output: head };
}

/** Keeps a text in the place of the one somebody has before him; as people type, so nothing is written down of it. */
export function keepDraftAnswer(
  { store, now }: Office,
  { draft, revision, definition }: z.output<typeof keepDraft.input>,
  person: Person,
): Promise<Answer<DraftHead>> {
  return store.write(async (transaction) => {
    // This one statement decides who was first: another process waits here and then finds another revision.
    const { numUpdatedRows } = await transaction
      .updateTable("draft")
      .set({ ...written(definition, person, now()), revision: revision + 1 })
      .where("id", "=", draft)
      .where("revision", "=", revision)
      .where("state", "=", "written")
      .executeTakeFirst();
    const refusal = numUpdatedRows === 0n ? await refusalOf(transaction, { draft, revision }, "written") : null;
    const head = await readHead(transaction, draft);
    return refusal ?? (head === undefined ? noDraft() : { status: 200, output: head });
  });
}

/** Throws a draft away that nobody is asked to approve, with its trial. */
export async function dropDraftAnswer(
  { store, now }: Office,
  named: z.output<typeof dropDraft.input>,
  person: Person,
): Promise<Answer<Record<string, never>>> {
  const refused = await refusalOf(store.database, named, "written");
  if (refused !== null) return refused;
  return store.change(async (transaction) => {
    const refusal = await refusalOf(transaction, named, "written");
    const head = await readHead(transaction, named.draft);
    if (refusal !== null || head === undefined) return refusal ?? noDraft();
    await transaction.deleteFrom("draft").where("id", "=", named.draft).execute();
    await endTrial(transaction, named.draft);
    const detail = { draft: named.draft, survey: head.survey, title: head.title };
    await recordAudit(transaction, { actor: person.account, action: "draft-dropped", unit: null, detail }, now());
    return { status: 200, output: {} };
  });
}

/** Lets a waiting draft be written on. */
export function takeBackDraftAnswer(
  { store, now }: Office,
  { draft, revision }: z.output<typeof takeBackDraft.input>,
  person: Person,
): Promise<Answer<DraftHead>> {
  return store.write(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("draft")
      .set({ state: "written", note: null, in_force: null, asked_by: null, asked_at: null, revision: revision + 1 })
      .where("id", "=", draft)
      .where("revision", "=", revision)
      .where("state", "=", "waiting")
      .executeTakeFirst();
    const refusal = numUpdatedRows === 0n ? await refusalOf(transaction, { draft, revision }, "waiting") : null;
    const head = await readHead(transaction, draft);
    if (refusal !== null || head === undefined) return refusal ?? noDraft();
    const detail = { draft, survey: head.survey };
    await recordAudit(transaction, { actor: person.account, action: "publication-taken-back", unit: null, detail }, now());
    return { status: 200, output: head };
  });
}
