import * as z from "zod/mini";
import { CriterionCode, Method } from "#survey/definition.ts";
import { Figure } from "#survey/figure.ts";
import { endpoint } from "./endpoint.ts";
import { ResultsQuery } from "./results.ts";

const count = z.number().check(z.int(), z.gte(0));

/**
 * The counts behind one printed figure, enough to compute it and its interval anew: levels of each item, and of criteria and
 * overall the persons with Σy and Σy² of their own satisfied shares in thousandths.
 */
const Vector = z.object({ persons: count, sum: count, sumSquares: count });

/** One printed cell: what it is about, its figure, its own vector. Hidden cells are not in the file. */
const Cell = z.object({
  /** Null: the total; else the key of a row. */
  row: z.nullable(z.string()),
  figure: z.discriminatedUnion("of", [
    z.object({ of: z.literal("overall") }),
    z.object({ of: z.literal("criterion"), criterion: CriterionCode }),
    z.object({ of: z.literal("item"), criterion: CriterionCode, item: z.string() }),
  ]),
  printed: Figure,
  levels: z.nullable(z.tuple([count, count, count, count, count])),
  vector: z.nullable(Vector),
  /** Items (of a criterion) or criteria (of the overall figure) whose cells it is the mean of; where one of them is hidden only `vector` and `printed` can be held together. */
  parts: z.array(z.string()),
});
export type FrozenCell = z.infer<typeof Cell>;

/**
 * Figures as they were printed, to be kept and recomputed by anyone (`npm run recompute`). `hash` is SHA-256 (hex) of the canonical
 * JSON of all else (`canonicalText`). As a file it is the canonical JSON of the whole, byte for byte as the endpoint sends it, so
 * that not even a blank can be changed unseen.
 */
export const Frozen = z.object({
  format: z.literal("sipas-frozen-1"),
  organisation: z.string(),
  title: z.string(),
  surveyTitle: z.string(),
  surveyVersion: z.number(),
  /** As asked, but always with items, and compared with nothing. */
  query: ResultsQuery,
  method: Method,
  minimumGroup: z.number(),
  madeAt: z.string(),
  dataUntil: z.nullable(z.string()),
  programVersion: z.string(),
  cells: z.array(Cell),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type Frozen = z.infer<typeof Frozen>;

export const readFrozen = endpoint({
  method: "GET",
  path: "/api/frozen",
  access: { by: "person", roles: ["admin", "manager", "auditor"] },
  input: ResultsQuery,
  output: Frozen,
});
