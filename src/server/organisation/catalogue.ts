import type { Kysely } from "kysely";
import type { Catalogue } from "#protocol/results.ts";
import { wholeStore } from "#server/store/cell.ts";
import type { Organisation } from "#server/store/organisation.ts";
import { readProcedures } from "#server/store/procedures.ts";
import { readSurveys } from "#server/store/surveys.ts";
import type { Tables } from "#server/store/tables.ts";
import { readWaves } from "#server/store/waves.ts";
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
  const { closingDay, minimumGroup } = commonSettings(organisation);
  return {
    organisation: sees === null ? organisation.organisation : { id: sees, name: nameOf(units, sees) },
    units,
    fields: organisation.fields.map(({ id, name }) => ({ id, name })),
    procedures: await proceduresOf(database, ownLine(organisation, sees, { seen, today })),
    counters: countersOf(organisation, sees, { seen, today }),
    waves: await wavesOf(database, seen),
    surveys: surveys.map(({ hash, inForce, definition: { id, version, title } }) => ({
      hash,
      id,
      version,
      title,
      inForce,
      responses: days.some(({ survey }) => survey === hash),
    })),
    days: spanOfAll(days),
    today,
    closing: closingDay,
    minimumGroup,
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

/** Units whose procedures concern a reader: those he sees and those above his own; null where he sees all. */
function ownLine({ units }: Organisation, sees: string | null, { seen, today }: Sight): ReadonlySet<string> | null {
  if (sees === null) return null;
  const { parentOf } = treeNow(units, today);
  const line = new Set(seen);
  for (let above = parentOf.get(sees) ?? null; above !== null && !line.has(above); above = parentOf.get(above) ?? null) line.add(above);
  return line;
}

type Sight = { readonly seen: ReadonlySet<string>; readonly today: string };

async function proceduresOf(database: Kysely<Tables>, line: ReadonlySet<string> | null): Promise<Catalogue["procedures"]> {
  const procedures = await readProcedures(database);
  const concern = procedures.filter(({ units }) => line === null || units === null || units.some((unit) => line.has(unit)));
  return concern.map(({ id, name, field }) => ({ id, name, field }));
}

/** Counters of a unit with others below it mean another desk in each of these. */
function countersOf({ units }: Organisation, sees: string | null, { seen, today }: Sight): Catalogue["counters"] {
  const { parentOf } = treeNow(units, today);
  const own = units.find(({ id }) => id === sees);
  if (own === undefined || [...seen].some((unit) => parentOf.get(unit) === sees)) return [];
  return own.counters.map(({ id, name }) => ({ id, name }));
}

async function wavesOf(database: Kysely<Tables>, seen: ReadonlySet<string>): Promise<Catalogue["waves"]> {
  const waves = (await readWaves(database)).filter(({ mode, units }) => mode === "live" && units.some(({ unit }) => seen.has(unit)));
  return waves.map(({ id, name, survey, first, last }) => ({ id, name, survey, first, last }));
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
