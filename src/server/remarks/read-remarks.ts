import { type Kysely, sql } from "kysely";
import type { KnownSurvey } from "#server/store/known-survey.ts";
import { keptResponse } from "#server/integrity/kept-response.ts";
import { flagsOf } from "#server/store/annulment.ts";
import type { Engine } from "#server/store/engine.ts";
import type { Tables } from "#server/store/tables.ts";
import type { TallyLayout } from "#survey/tally-layout.ts";
import type { Response } from "#survey/response.ts";
import { halfMonthOf } from "#survey/period.ts";
import type { Remark, Said } from "./remark.ts";
import { remarkRef } from "./remark-ref.ts";

export type Source = {
  readonly database: Kysely<Tables>;
  readonly engine: Engine;
  readonly surveyOf: (database: Kysely<Tables>, hash: string) => Promise<KnownSurvey>;
};

/** A comment by its number: the remark it is, unless it is of practice, or of a record that is held. */
export type ReadRemark = { readonly number: number; readonly remark: Remark | "practice" | "held" };

/** How comments are numbered as they come: by SQLite itself, by a column on PostgreSQL. */
export function numberIn(engine: Engine) {
  return engine === "sqlite" ? sql<number>`comment.rowid` : sql<number>`comment.number`;
}

/** The numbers of comments after one, ascending; up to another, or so many at most. */
export async function numbersBetween(
  { database, engine }: Source,
  after: number,
  { until, most }: { readonly until?: number; readonly most?: number },
): Promise<readonly number[]> {
  const number = numberIn(engine);
  const rows = await database
    .selectFrom("comment")
    .select(number.as("number"))
    .where(number, ">", after)
    .$if(until !== undefined, (query) => query.where(number, "<=", until ?? 0))
    .orderBy(number)
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute();
  return rows.map((row) => row.number);
}

/** The highest number there is, 0 without any. */
export async function lastNumber({ database, engine }: Source): Promise<number> {
  const { last } = await database
    .selectFrom("comment")
    .select(({ fn }) => fn.max<number | null>(numberIn(engine)).as("last"))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

/** Reads comments by their numbers, each with its response, and no other response. */
export async function readRemarks(source: Source, numbers: readonly number[]): Promise<readonly ReadRemark[]> {
  if (numbers.length === 0) return [];
  const number = numberIn(source.engine);
  const rows = await source.database
    .selectFrom("comment")
    .leftJoin("response", (join) =>
      join.onRef("response.unit", "=", "comment.unit").onRef("response.id", "=", "comment.id").onRef("response.hash", "=", "comment.hash"),
    )
    .select(["comment.unit", "comment.id", "comment.hash", "comment.question", "comment.salt", number.as("number")])
    .select(["response.survey", "response.day", "response.counter", "response.procedure", "response.mode", "response.body"])
    .where(number, "in", numbers)
    .execute();
  const read: ReadRemark[] = [];
  for (const row of rows) read.push({ number: row.number, remark: await remarkOf(source, row) });
  return read;
}

type Row = Readonly<Record<"unit" | "id" | "hash" | "question" | "salt", string>> & { readonly number: number } & {
  readonly [Column in "survey" | "day" | "counter" | "procedure" | "mode"]: string | null;
} & { readonly body: Uint8Array | null };

async function remarkOf({ database, surveyOf }: Source, row: Row): Promise<ReadRemark["remark"]> {
  const { unit, id, question, number, counter, procedure, survey, day, mode, body } = row;
  if (survey === null || day === null || body === null) return "held";
  if (mode === "practice") return "practice";
  const response = keptResponse(body);
  if (response === null) throw new Error("a kept response cannot be read");
  const { layout } = await surveyOf(database, survey);
  const place = { unit, id, question, number, survey, day, halfMonth: halfMonthOf(day), counter, procedure };
  return { ...place, ref: remarkRef(row, row.salt), flags: flagsOf(response), said: saidIn(layout, response) };
}

/** Criteria with a score of level 1 or 2, and what was tapped as the reason. */
function saidIn({ criteria }: Pick<TallyLayout, "criteria">, { answers, reasons }: Response): Said {
  const low = criteria.filter(({ items }) =>
    items.some(({ id, firstLevel, slotByAnswer }) => isLow(slotByAnswer.get(answers[id]?.[0] ?? ""), firstLevel)),
  );
  return {
    low: low.map(({ code }) => code),
    reasons: criteria.flatMap(({ code }) => (reasons[code] ?? []).map((reason) => ({ criterion: code, reason }))),
  };
}

function isLow(slot: number | undefined, firstLevel: number): boolean {
  return slot !== undefined && slot < firstLevel + 2;
}
