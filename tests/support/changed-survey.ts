import * as fc from "fast-check";
import type { SurveyDefinition } from "#survey/definition.ts";
import { shippedInstruments, surveyWithEverything } from "./shipped.ts";

type Path = readonly PropertyKey[];

/** A copy of the survey with another value at a place, or without what stood there. */
export function changedAt(survey: SurveyDefinition, place: string, value: unknown): unknown {
  return changedBy(survey, place.match(/[^.[\]]+/g) ?? [], value);
}

function changedBy(survey: SurveyDefinition, path: Path, value: unknown): unknown {
  const copy: unknown = structuredClone(survey);
  const last = path.at(-1) ?? "";
  const target = Object(path.slice(0, -1).reduce((part, step) => Reflect.get(Object(part), step), copy));
  if (value !== undefined) Reflect.set(target, last, value);
  else if (Array.isArray(target)) target.splice(Number(last), 1);
  else Reflect.deleteProperty(target, last);
  return copy;
}

/** Everything in a value, with the way there. */
function partsOf(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  const members: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [{ path, value }, ...members.flatMap(([key, member]) => partsOf(member, [...path, key]))];
}

function otherValues(value: unknown): unknown[] {
  if (typeof value === "string") return ["", "  ", `${value} `, `${value}-2`, "acc-1", "late", "Muộn", "single", "every-visit"];
  if (typeof value === "boolean") return [!value, undefined];
  if (typeof value === "number") return [value + 1];
  if (Array.isArray(value)) return [[], value.slice(1), value.toReversed(), [...value, value[0]]];
  return [
    { vi: "Lời khác", en: "" },
    { vi: "Lời khác", en: "Other words" },
  ];
}

type Mutation = { readonly before: SurveyDefinition; readonly after: unknown };

function mutationsOf(before: SurveyDefinition): fc.Arbitrary<Mutation> {
  const parts = partsOf(before).slice(1);
  const change = ([at, which]: readonly [number, number]): Mutation => {
    const { path, value } = parts[at % parts.length] ?? { path: [], value: undefined };
    const others = [undefined, ...otherValues(value)];
    return { before, after: changedBy(before, path, others[which % others.length]) };
  };
  return fc.tuple(fc.nat(parts.length - 1), fc.nat(99)).map(change);
}

/** One change somewhere in one of the questionnaires with every block: another value, or something taken away or doubled. */
export const aMutation: fc.Arbitrary<Mutation> = fc.oneof(...shippedInstruments.map((id) => mutationsOf(surveyWithEverything(id))));
