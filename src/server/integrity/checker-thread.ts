import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod/mini";
import { atOneInstant } from "./at-one-instant.ts";
import { check } from "./check.ts";
import { CheckerQuestion } from "./checker-question.ts";
import { makeLink } from "./link.ts";

const Place = z.union([z.object({ folder: z.string() }), z.object({ databaseUrl: z.string() })]);
const place = z.parse(Place, workerData);

function answer(question: CheckerQuestion): Promise<unknown> {
  return atOneInstant<unknown>(place, (source) => (question.about === "link" ? makeLink(source, question) : check(source)));
}

parentPort?.on("message", (message: unknown) => {
  const { id, question } = z.parse(z.object({ id: z.number(), question: CheckerQuestion }), message);
  const reply = (said: { readonly json: string } | { readonly error: unknown }) => parentPort?.postMessage({ id, ...said }, []);
  answer(question).then(
    (found) => reply({ json: JSON.stringify(found) }),
    (error: unknown) => reply({ error }),
  );
});
