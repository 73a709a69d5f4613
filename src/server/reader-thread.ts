import { workerData } from "node:worker_threads";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import type { Catalogue } from "#protocol/results.ts";
import { readCatalogue } from "./organisation/catalogue.ts";
import { readVersionList, type Versions } from "./organisation/version-list.ts";
import { answerInThread } from "./answer-in-thread.ts";
import { answerInJson } from "./answers/read-answer.ts";
import { keepFigures } from "./figures/keep-figures.ts";
import { Question } from "./question.ts";
import { openRemarks } from "./remarks/open-remarks.ts";
import { isAboutRemarks } from "./remarks/remarks-question.ts";
import { knownSurvey, type KnownSurvey } from "./store/known-survey.ts";
import { readOrganisation } from "./store/organisation.ts";
import { openForReading } from "./store/reading.ts";
import type { Tables } from "./store/tables.ts";

const Place = z.union([z.object({ folder: z.string() }), z.object({ databaseUrl: z.string() })]);
const place = z.parse(Place, workerData);
const store = openForReading(place);
const surveyByHash = new Map<string, KnownSurvey>();
const loading = openForReading(place);
const engine = "folder" in place ? "sqlite" : "postgres";
const keeping = keepFigures({ asking: store, loading, engine, surveyOf, clock: () => performance.now() });
const remarks = openRemarks({ loading, engine, surveyOf, answerAt: keeping.answer });

/** Every question sees the store as it was at one instant. */
async function answer(question: Question): Promise<string> {
  if (isAboutRemarks(question)) return JSON.stringify(await remarks.answer(question));
  if (question.about !== "catalogue" && question.about !== "versions")
    return keeping.answer(question.today, (instant) => answerInJson(instant, question, (hash) => surveyOf(instant.database, hash)));
  const instant = store.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  return instant.execute(async (database) => JSON.stringify(await listFrom(database, question)));
}

async function listFrom(database: Kysely<Tables>, { about, today, sees }: Question): Promise<Catalogue | Versions> {
  const organisation = await readOrganisation(database);
  if (!organisation) throw new Error("the store has no organisation");
  if (about === "catalogue") return readCatalogue({ database, organisation, today }, sees);
  return readVersionList({ database, organisation, today, prepared: surveyByHash }, sees);
}

async function surveyOf(database: Kysely<Tables>, hash: string): Promise<KnownSurvey> {
  const known = surveyByHash.get(hash);
  if (known) return known;
  const row = await database.selectFrom("survey").select(["hash", "definition"]).where("hash", "=", hash).executeTakeFirstOrThrow();
  const survey = knownSurvey(row);
  surveyByHash.set(hash, survey);
  return survey;
}

const Warming = z.object({ warm: z.literal(true) });

answerInThread({
  schema: Question,
  answer,
  hear: (message) => {
    // Whoever asks meets the same failure and tells of it.
    if (z.safeParse(Warming, message).success) keeping.warm().catch(() => undefined);
  },
});
