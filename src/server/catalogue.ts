import type { Kysely } from "kysely";
import type { Catalogue } from "#protocol/results.ts";
import { settings } from "./settings.ts";
import { wholeStore } from "./store/cell.ts";
import type { Organisation } from "./store/organisation.ts";
import { readSurveys } from "./store/surveys.ts";
import type { Tables } from "./store/tables.ts";

/** What a reader may choose from. */
export async function readCatalogue(database: Kysely<Tables>, { organisation, units, fields }: Organisation): Promise<Catalogue> {
  const days = await countedDays(database);
  const surveys = [...(await readSurveys(database)).values()];
  return {
    organisation,
    units: units.map(({ id, name, parent }) => ({ id, name, parent })),
    fields: [...fields],
    surveys: surveys.map(({ hash, inForce, definition: { id, version, title } }) => ({
      hash,
      id,
      version,
      title,
      inForce,
      responses: days.some(({ survey }) => survey === hash),
    })),
    days: spanOfAll(days),
    minimumGroup: settings.minimumGroup,
  };
}

type CountedDays = { readonly survey: string; readonly first: string; readonly last: string };

/** First and last day with counted responses, by survey version. */
function countedDays(database: Kysely<Tables>): Promise<CountedDays[]> {
  return database
    .selectFrom("tally")
    .select((cell) => ["survey", cell.fn.min("period").as("first"), cell.fn.max("period").as("last")])
    .where("unit", "=", wholeStore)
    .where("standing", "in", ["counted", "flagged"])
    .where("dimension", "=", "none")
    .where("span", "=", "day")
    .groupBy("survey")
    .execute();
}

function spanOfAll(days: readonly CountedDays[]): Catalogue["days"] {
  const [earliest] = days.toSorted((one, other) => (one.first < other.first ? -1 : 1));
  const [latest] = days.toSorted((one, other) => (one.last > other.last ? -1 : 1));
  return earliest && latest ? { first: earliest.first, last: latest.last } : null;
}
