import * as z from "zod/mini";
import { Changes } from "#survey/change.ts";
import { LocalizedText, Method } from "#survey/definition.ts";
import { Figures } from "#survey/figure.ts";
import { ClosingDay } from "./closing-day.ts";
import { endpoint } from "./endpoint.ts";
import { dimensions, Period, Selection } from "./selection.ts";
import { UnitKind } from "./units.ts";

/** Who reads figures; each sees those of his unit and below. */
const readers = { by: "person", roles: ["admin", "manager"] } as const;

const Grouping = z.enum(["none", "unit", ...dimensions, "week", "month", "quarter", "half", "year"]);

export const ResultsQuery = z.extend(Selection, {
  groupBy: Grouping,
  method: Method,
  /** How much of each figure set is sent: `questions` adds reasons and what lies outside the index; `items`, the default; `criteria` leaves items out. */
  detail: z.optional(z.enum(["criteria", "items", "questions"])),
  /** Compares with the period before, or the same one a year before; without it nothing is compared. */
  against: z.optional(z.enum(["previous", "last-year"])),
});
export type ResultsQuery = z.infer<typeof ResultsQuery>;

/** What figures were compared with. `through`: of a running period only the days up to `now` were set against those up to `before`, both inside. */
const Before = z.object({
  period: Period,
  through: z.nullable(z.object({ now: z.iso.date(), before: z.iso.date() })),
  total: Figures,
  changes: Changes,
});

/** One row: units by the tree, times ascending. `key` is a unit, a value, `2026-W47`, `2026-11`, `2026-Q3` … */
const Group = z.object({
  key: z.string(),
  figures: Figures,
  /** Null where nothing is compared, in rows of time, and where there was no such row before. */
  changes: z.nullable(Changes),
  /** Of units and fields: 1 + those surely above … number ranked − those surely below, at 95 % a pair; null where the figure is not shown. */
  rank: z.nullable(z.object({ best: z.number(), worst: z.number() })),
});

export const Results = z.object({
  query: ResultsQuery,
  /** Last change of the counts, as an ISO instant rounded down to the hour; null on an empty store. */
  dataUntil: z.nullable(z.string()),
  total: Figures,
  before: z.nullable(Before),
  groups: z.array(Group),
});
export type Results = z.infer<typeof Results>;

export const readResults = endpoint({ method: "GET", path: "/api/results", access: readers, input: ResultsQuery, output: Results });

const Named = z.object({ id: z.string(), name: LocalizedText });

/** What a reader may choose from: the organisation's tree, its fields, every survey version that has ever been in force. */
export const Catalogue = z.object({
  organisation: z.object({ id: z.string(), name: LocalizedText }),
  /** Every unit there has ever been, as it stands by today's tree; `endedOn` is the first day it is no more. */
  units: z.array(
    z.object({
      id: z.string(),
      name: LocalizedText,
      parent: z.nullable(z.string()),
      kind: z.optional(UnitKind),
      endedOn: z.optional(z.nullable(z.iso.date())),
    }),
  ),
  fields: z.array(Named),
  /** Those the reader's units deal with, ended ones too. */
  procedures: z.array(z.extend(Named, { field: z.string() })),
  /** Of exactly the reader's own unit, ended ones too; nobody narrows by another's. */
  counters: z.array(Named),
  /** Live waves of units the reader sees, the latest first; `first` and `last` are both inside. */
  waves: z.array(z.extend(Named, { survey: z.string(), first: z.iso.date(), last: z.iso.date() })),
  surveys: z.array(
    z.object({ hash: z.string(), id: z.string(), version: z.number(), title: LocalizedText, inForce: z.boolean(), responses: z.boolean() }),
  ),
  /** First and last day with counted responses, null on an empty store. */
  days: z.nullable(z.object({ first: z.string(), last: z.string() })),
  /** The day at the desks. */
  today: z.iso.date(),
  /** When months end, and so every period by months. */
  closing: ClosingDay,
  minimumGroup: z.number(),
});
export type Catalogue = z.infer<typeof Catalogue>;

export const readCatalogue = endpoint({ method: "GET", path: "/api/catalogue", access: readers, input: z.object({}), output: Catalogue });
