import { parentPort, workerData } from "node:worker_threads";
import * as z from "zod/mini";
import type { Catalogue, Results } from "#protocol/results.ts";
import { readCatalogue } from "./catalogue.ts";
import { Question } from "./question.ts";
import { readResults } from "./results.ts";
import { openReader } from "./store/connection.ts";
import { knownSurvey, type KnownSurvey } from "./store/known-survey.ts";
import { kyselyOn } from "./store/kysely-on-node-sqlite.ts";
import { oneAtATime } from "./store/one-at-a-time.ts";
import { readOrganisation } from "./store/organisation.ts";

const connection = openReader(z.parse(z.string(), workerData));
const database = kyselyOn(connection);
const inTurn = oneAtATime();
const surveyByHash = new Map<string, KnownSurvey>();

/** Every question sees the store as it was at one instant. */
async function answer(question: Question): Promise<Catalogue | Results> {
  connection.exec("begin");
  try {
    const organisation = await readOrganisation(database);
    if (!organisation) throw new Error("the store has no organisation");
    if (question.about === "catalogue") return await readCatalogue(database, organisation);
    const { layout } = await surveyOf(question.query.survey);
    return await readResults({ database, organisation, layout }, question.query);
  } finally {
    connection.exec("commit");
  }
}

async function surveyOf(hash: string): Promise<KnownSurvey> {
  const known = surveyByHash.get(hash);
  if (known) return known;
  const row = await database.selectFrom("survey").select(["hash", "definition"]).where("hash", "=", hash).executeTakeFirstOrThrow();
  const survey = knownSurvey(row);
  surveyByHash.set(hash, survey);
  return survey;
}

parentPort?.on("message", (message: unknown) => {
  const { id, question } = z.parse(z.object({ id: z.number(), question: Question }), message);
  const reply = (said: { readonly json: string } | { readonly error: unknown }) => parentPort?.postMessage({ id, ...said }, []);
  inTurn(() => answer(question)).then(
    (found) => reply({ json: JSON.stringify(found) }),
    (error: unknown) => reply({ error }),
  );
});
