import * as z from "zod/mini";
import { QualityQuery } from "#protocol/quality.ts";
import { Selection } from "#protocol/selection.ts";
import { ResultsQuery } from "#protocol/results.ts";
import { StandingQuery } from "#protocol/standing.ts";
import { Method } from "#survey/definition.ts";
import { remarksQuestions } from "./remarks/remarks-question.ts";

/** What the reading thread may be asked; `today` is the day at the desks, `sees` the unit of whoever asks, null where he sees all. */
export const Question = z.discriminatedUnion("about", [
  z.object({ about: z.literal("catalogue"), today: z.iso.date(), sees: z.nullable(z.string()) }),
  z.object({ about: z.literal("versions"), today: z.iso.date(), sees: z.nullable(z.string()) }),
  z.object({ about: z.literal("standing"), query: StandingQuery, today: z.iso.date(), sees: z.nullable(z.string()) }),
  z.object({
    about: z.literal("comparison"),
    left: Selection,
    right: Selection,
    method: Method,
    today: z.iso.date(),
    sees: z.nullable(z.string()),
  }),
  z.object({
    about: z.literal("frozen"),
    query: ResultsQuery,
    making: z.object({ madeAt: z.string(), programVersion: z.string() }),
    today: z.iso.date(),
    sees: z.nullable(z.string()),
  }),
  z.object({
    about: z.literal("quality"),
    query: QualityQuery,
    tellsCounters: z.boolean(),
    checked: z.nullable(z.object({ at: z.string(), sound: z.boolean() })),
    today: z.iso.date(),
    sees: z.nullable(z.string()),
  }),
  z.object({ about: z.literal("forbidden-acts"), query: Selection, today: z.iso.date(), sees: z.nullable(z.string()) }),
  ...remarksQuestions,
  z.object({ about: z.literal("results"), query: ResultsQuery, today: z.iso.date(), sees: z.nullable(z.string()) }),
]);
export type Question = z.infer<typeof Question>;
