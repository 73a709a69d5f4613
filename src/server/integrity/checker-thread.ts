import { workerData } from "node:worker_threads";
import * as z from "zod/mini";
import { answerInThread } from "#server/answer-in-thread.ts";
import { atOneInstant } from "./at-one-instant.ts";
import { check } from "./check.ts";
import { CheckerQuestion } from "./checker-question.ts";
import { makeLink } from "./link.ts";

const Place = z.union([z.object({ folder: z.string() }), z.object({ databaseUrl: z.string() })]);
const place = z.parse(Place, workerData);

answerInThread({
  schema: CheckerQuestion,
  answer: async (question) =>
    JSON.stringify(
      await atOneInstant<unknown>(place, (source) => (question.about === "link" ? makeLink(source, question) : check(source))),
    ),
});
