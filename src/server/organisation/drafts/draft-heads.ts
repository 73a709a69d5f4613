import type { Kysely, SelectQueryBuilder } from "kysely";
import * as z from "zod/mini";
import { DraftHead } from "#protocol/survey-drafts.ts";
import type { Tables } from "#server/store/tables.ts";

/** Every draft, the last changed first. */
export async function readHeads(database: Kysely<Tables>): Promise<DraftHead[]> {
  const rows = await headsIn(database).orderBy("changed_at", "desc").orderBy("draft.id").execute();
  return rows.map(headOf);
}

/** One draft, without its text. */
export async function readHead(database: Kysely<Tables>, draft: string): Promise<DraftHead | undefined> {
  const row = await headsIn(database).where("draft.id", "=", draft).executeTakeFirst();
  return row && headOf(row);
}

/** One draft with its text as JSON, both as of one instant. */
export async function readWhole(database: Kysely<Tables>, draft: string): Promise<{ head: DraftHead; definition: string } | undefined> {
  const row = await headsIn(database).select("definition").where("draft.id", "=", draft).executeTakeFirst();
  return row && { head: headOf(row), definition: row.definition };
}

/** Drafts with the names of who changed them and who asked; without their texts, which are long. */
function headsIn(database: Kysely<Tables>) {
  return database
    .selectFrom("draft")
    .leftJoin("account as changer", "changer.id", "changed_by")
    .leftJoin("account as asker", "asker.id", "asked_by")
    .select([
      "draft.id",
      "survey",
      "title",
      "base",
      "revision",
      "changed_by",
      "changed_at",
      "state",
      "note",
      "in_force",
      "asked_by",
      "asked_at",
    ])
    .select(["changer.person_name as changer", "asker.person_name as asker"]);
}

type Row = ReturnType<typeof headsIn> extends SelectQueryBuilder<infer _Database, infer _Table, infer Output> ? Output : never;

function headOf({ id, survey, title, base, revision, changed_by, changed_at, changer, ...row }: Row): DraftHead {
  return {
    draft: id,
    survey,
    title: z.parse(DraftHead.shape.title, JSON.parse(title)),
    base,
    revision,
    standing: standingOf(row),
    changedAt: minuteIn(changed_at),
    changedBy: { id: changed_by, name: changer },
  };
}

type Waiting = Pick<Row, "state" | "note" | "in_force" | "asked_by" | "asked_at" | "asker">;

function standingOf({ state, note, in_force, asked_by, asked_at, asker }: Waiting): DraftHead["standing"] {
  if (state === "written" || note === null || asked_by === null || asked_at === null) return { state: "written" };
  return { state: "waiting", note, inForce: in_force === 1, askedBy: { id: asked_by, name: asker }, askedAt: minuteIn(asked_at) };
}

/** An instant kept to the second, as it travels. */
export function minuteIn(second: string): string {
  return `${second.slice(0, 16)}:00Z`;
}
