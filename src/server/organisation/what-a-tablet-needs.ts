import type { Bundle } from "#protocol/bundle.ts";
import type { DevicePlace } from "#protocol/devices.ts";
import type { Tablet } from "#server/caller.ts";
import type { Known } from "#server/store/known.ts";
import type { Organisation } from "#server/store/organisation.ts";
import { deskSettings } from "./desk-settings.ts";
import { isOpen, isThere, unitOn, versionOn } from "./unit-history.ts";

type Units = Bundle["units"];
type Standing = { readonly tablet: Pick<Tablet, "units">; readonly places: readonly DevicePlace[]; readonly today: string };

/** The units a tablet may stand in today, with the counters it serves there; of the tree above them it learns nothing. */
export function unitsAt(organisation: Organisation, { tablet, places, today }: Standing): Units {
  const countersByUnit = new Map(places.map(({ unit, counters }) => [unit, counters]));
  return openDesks(organisation, tablet.units, today).map((history) => {
    const { id, name, serves, counters } = unitOn(history, today);
    const own = countersByUnit.get(id) ?? null;
    const here = own === null ? counters : counters.filter((counter) => own.includes(counter.id));
    return { id, name, parent: null, serves, counters: here, desk: deskSettings(organisation, id, today) };
  });
}

/** Those of some units that serve citizens today. */
export function openDesks({ units }: Pick<Organisation, "units">, some: ReadonlySet<string>, today: string): Organisation["units"] {
  return units.filter((unit) => some.has(unit.id) && isOpen(unit, today) && versionOn(unit, today).serves);
}

/** The fields valid today. */
export function fieldsAt({ fields }: Organisation, today: string): Bundle["fields"] {
  return fields.filter((field) => isThere(field, today)).map(({ id, name }) => ({ id, name }));
}

type Procedures = Bundle["procedures"];

/** The procedures valid today, made once for all tablets: there are thousands of each. */
export function validProcedures({ organisation, procedures }: Known, today: string): Procedures {
  const fields = new Set(fieldsAt(organisation, today).map(({ id }) => id));
  const valid = procedures.filter((procedure) => isThere(procedure, today) && fields.has(procedure.field));
  return valid.map(({ id, name, field, units }) => ({ id, name, field, units }));
}

/** Of these procedures those that one of these units deals with; of the units they name only these. */
export function proceduresAt(procedures: Procedures, units: Units, lineOfUnit: (unit: string) => readonly string[]): Procedures {
  const lines = units.map(({ id }) => ({ id, line: new Set(lineOfUnit(id)) }));
  return procedures.flatMap((procedure) => {
    if (procedure.units === null) return [procedure];
    const here = lines.filter(({ line }) => procedure.units?.some((unit) => line.has(unit))).map(({ id }) => id);
    return here.length === 0 ? [] : [{ ...procedure, units: here }];
  });
}

/** The waves of these units that are not over, so that a tablet without network begins one in time. */
export function wavesAt(waves: Known["waves"], units: Units, today: string): Bundle["waves"] {
  const own = new Set(units.map(({ id }) => id));
  return waves.flatMap(({ units: asked, ...wave }) => {
    const here = asked.map(({ unit }) => unit).filter((unit) => own.has(unit));
    return wave.last < today || here.length === 0 ? [] : [{ ...wave, units: here }];
  });
}

/** The versions in force, and those of the waves. */
export function surveysAt(surveys: Known["surveys"], waves: Bundle["waves"]): Bundle["surveys"] {
  const ofWaves = new Set(waves.map(({ survey }) => survey));
  const needed = [...surveys.values()].filter(({ hash, inForce }) => inForce || ofWaves.has(hash));
  return needed.toSorted((one, other) => Number(other.inForce) - Number(one.inForce)).map(({ hash, definition }) => ({ hash, definition }));
}

/** The draft a tablet tries today, the last begun: it asks one only, and need not carry the others. */
export function trialsOn({ trials, tried }: Pick<Known, "trials" | "tried">, tablet: string, today: string): Bundle["surveys"] {
  const newest = trials.find(({ device, until }) => device === tablet && today <= until);
  const survey = newest && tried.get(newest.hash);
  return newest && survey ? [{ hash: newest.hash, definition: survey.definition }] : [];
}
