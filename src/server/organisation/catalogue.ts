import type { Kysely } from "kysely";
import type { Catalogue } from "#protocol/results.ts";
import { wholeStore } from "#server/store/cell.ts";
import type { Organisation } from "#server/store/organisation.ts";
import { readSurveys } from "#server/store/surveys.ts";
import type { Tables } from "#server/store/tables.ts";
import { commonSettings } from "./common-settings.ts";
import { unitsOf } from "#server/people/scope.ts";
import { versionOn } from "./unit-history.ts";
import { treeNow } from "./unit-tree.ts";

type Sources = { readonly database: Kysely<Tables>; readonly organisation: Organisation; readonly today: string };

/** What a reader may choose from on a day; who belongs to a unit (`sees`) finds it in the place of the organisation, with all below it and nothing else. */
export async function readCatalogue({ database, organisation, today }: Sources, sees: string | null): Promise<Catalogue> {
  const seen = unitsOf({ unit: sees }, { units: organisation.units, today });
  const units = unitsOn(organisation.units, seen, today);
  const days = await countedDays(database, sees === null ? [wholeStore] : [...seen]);
  const surveys = [...(await readSurveys(database)).values()];
  return {
    organisation: sees === null ? organisation.organisation : { id: sees, name: nameOf(units, sees) },
    units,
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

/** The units somebody sees as they stand today; of those above he learns nothing. */
function unitsOn(units: Organisation["units"], seen: ReadonlySet<string>, today: string): Catalogue["units"] {
  const { parentOf } = treeNow(units, today);
  return units.flatMap((unit) => {
    const { name, kind } = versionOn(unit, today);
    const parent = parentOf.get(unit.id) ?? null;
    return seen.has(unit.id)
      ? [{ id: unit.id, name, parent: parent !== null && seen.has(parent) ? parent : null, kind, endedOn: unit.endedOn }]
      : [];
  });
}

function nameOf(units: Catalogue["units"], id: string): Catalogue["organisation"]["name"] {
  return units.find((unit) => unit.id === id)?.name ?? { vi: id, en: id };
}

type CountedDays = { readonly survey: string; readonly first: string; readonly last: string };

/** First and last day with counted responses, by survey version. */
function countedDays(database: Kysely<Tables>, units: readonly string[]): Promise<CountedDays[]> {
  return database
    .selectFrom("tally")
    .select((cell) => ["survey", cell.fn.min("period").as("first"), cell.fn.max("period").as("last")])
    .where("unit", "in", units)
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
