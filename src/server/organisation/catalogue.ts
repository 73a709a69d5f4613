import type { Kysely } from "kysely";
import type { Catalogue } from "#protocol/results.ts";
import { wholeStore } from "#server/store/cell.ts";
import type { Organisation } from "#server/store/organisation.ts";
import { readSurveys } from "#server/store/surveys.ts";
import type { Tables } from "#server/store/tables.ts";
import { commonSettings } from "./common-settings.ts";
import { versionOn } from "./unit-history.ts";
import { treeNow } from "./unit-tree.ts";

/** What a reader may choose from on a day. */
export async function readCatalogue(database: Kysely<Tables>, organisation: Organisation, today: string): Promise<Catalogue> {
  const days = await countedDays(database);
  const surveys = [...(await readSurveys(database)).values()];
  return {
    organisation: organisation.organisation,
    units: unitsOn(organisation.units, today),
    fields: organisation.fields.map(({ id, name }) => ({ id, name })),
    surveys: surveys.map(({ hash, inForce, definition: { id, version, title } }) => ({
      hash,
      id,
      version,
      title,
      inForce,
      responses: days.some(({ survey }) => survey === hash),
    })),
    days: spanOfAll(days),
    minimumGroup: commonSettings(organisation).minimumGroup,
  };
}

function unitsOn(units: Organisation["units"], today: string): Catalogue["units"] {
  const { parentOf } = treeNow(units, today);
  return units.map((unit) => {
    const { name, kind } = versionOn(unit, today);
    return { id: unit.id, name, parent: parentOf.get(unit.id) ?? null, kind, endedOn: unit.endedOn };
  });
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
