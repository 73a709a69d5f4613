import type { Kysely } from "kysely";
import { type Refusal, refusals } from "#server/refusal.ts";
import type { Tables } from "#server/store/tables.ts";

/** Which draft somebody means, and which revision of it he has before him. */
export type Named = { readonly draft: string; readonly revision: number };

type Standing = Tables["draft"]["state"];

/** Said where a draft is gone. */
export const noDraft = (): Refusal => refusals.notFound("draft with this id; it was dropped or published");

/** Why a draft cannot be had as somebody sees it; `standing`: how it must stand, where that matters. Null: it can. */
export async function refusalOf(database: Kysely<Tables>, { draft, revision }: Named, standing?: Standing): Promise<Refusal | null> {
  const row = await database.selectFrom("draft").select(["revision", "state"]).where("id", "=", draft).executeTakeFirst();
  if (row === undefined) return noDraft();
  if (standing === "written" && row.state === "waiting") return refusals.conflict("this draft waits to be approved", "standing");
  if (standing === "waiting" && row.state === "written") return refusals.conflict("this draft does not wait to be approved", "standing");
  return row.revision === revision ? null : refusals.conflict("somebody else changed this draft meanwhile; read it again", "revision");
}
