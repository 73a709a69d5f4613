import type { Transaction } from "kysely";
import type { Person } from "#server/caller.ts";
import { type Deed, recordAudit } from "#server/integrity/audit.ts";
import { type Refusal, refusals } from "#server/refusal.ts";
import { type Part, raiseRevision, readRevision } from "#server/store/revision.ts";
import type { Store } from "#server/store/store.ts";
import type { Tables } from "#server/store/tables.ts";

/** Where the organisation is kept, and the clock. */
export type Office = { readonly store: Store; readonly now: () => Date };

/** Somebody changes a part that he saw as this revision. */
type Change = { readonly part: Part; readonly revision: number; readonly person: Person };

/** What was done, to be written down; or why nothing was. */
type Done = Pick<Deed, "action" | "unit" | "detail"> | Refusal;

/** Changes a part unless somebody else was faster, and writes down who did what; all of it or nothing. Null when it is done. */
export async function revise(
  { store, now }: Office,
  { part, revision, person }: Change,
  writing: (transaction: Transaction<Tables>) => Promise<Done>,
): Promise<Refusal | null> {
  return store.change(async (transaction) => {
    if ((await readRevision(transaction, part)) !== revision)
      return refusals.conflict(`the ${part} were changed by somebody else meanwhile; read them again`);
    const done = await writing(transaction);
    if ("problem" in done) return done;
    await raiseRevision(transaction, part);
    await recordAudit(transaction, { ...done, actor: person.account }, now());
    return null;
  });
}
