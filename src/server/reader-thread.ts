import { parentPort, workerData } from "node:worker_threads";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import type { Catalogue, Results } from "#protocol/results.ts";
import type { Standing } from "#protocol/standing.ts";
import { readCatalogue } from "./organisation/catalogue.ts";
import { readVersionList, type Versions } from "./organisation/version-list.ts";
import { readBeside } from "./answers/beside.ts";
import { readResults } from "./answers/results.ts";
import { readStanding } from "./answers/standing.ts";
import { openFigures } from "./figures/open-figures.ts";
import { commonSettings } from "./organisation/common-settings.ts";
import { readMeta } from "./store/meta.ts";
import { Question } from "./question.ts";
import { knownSurvey, type KnownSurvey } from "./store/known-survey.ts";
import { readOrganisation } from "./store/organisation.ts";
import { openForReading } from "./store/reading.ts";
import type { Tables } from "./store/tables.ts";

const Place = z.union([z.object({ folder: z.string() }), z.object({ databaseUrl: z.string() })]);
const store = openForReading(z.parse(Place, workerData));
const surveyByHash = new Map<string, KnownSurvey>();

type Told = Catalogue | Results | Standing | Versions;

/** Every question sees the store as it was at one instant. */
function answer(question: Question): Promise<Told> {
  const instant = store.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  return instant.execute((database) => answerFrom(database, question));
}

async function answerFrom(database: Kysely<Tables>, question: Question): Promise<Told> {
  const organisation = await readOrganisation(database);
  if (!organisation) throw new Error("the store has no organisation");
  const { today, sees } = question;
  if (question.about === "versions") return readVersionList({ database, organisation, today, prepared: surveyByHash }, sees);
  if (question.about === "catalogue") return readCatalogue({ database, organisation, today }, sees);
  const { minimumGroup, closingDay } = commonSettings(organisation);
  const ground = {
    figures: await openFigures({ database, organisation, today }),
    organisation,
    minimumGroup,
    clock: { today, closing: closingDay },
    sees,
    dataUntil: await readMeta(database, "counted_until"),
  };
  const { layout, definition } = await surveyOf(database, question.query.survey);
  const onSurvey = { ...ground, layout, definition };
  if (question.about === "standing") return readStanding(onSurvey, question.query, await readBeside(database, onSurvey, question.query));
  return readResults(onSurvey, question.query);
}

async function surveyOf(database: Kysely<Tables>, hash: string): Promise<KnownSurvey> {
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
  answer(question).then(
    (found) => reply({ json: JSON.stringify(found) }),
    (error: unknown) => reply({ error }),
  );
});
