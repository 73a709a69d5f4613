import type { SurveyDefinition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { placeOf } from "./schema-faults.ts";

/** Texts nobody could read, and texts in two spellings of the same letters, which would make two versions of one survey. */
export function textFaults(survey: SurveyDefinition): Fault[] {
  return textsIn(survey, []).flatMap(({ text, path }) => {
    const fault = faultOfText(text);
    return fault === undefined ? [] : [{ place: placeOf(path), fault }];
  });
}

type PlacedText = { readonly text: string; readonly path: readonly PropertyKey[] };

function textsIn(value: unknown, path: readonly PropertyKey[]): PlacedText[] {
  if (typeof value === "string") return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((entry, position) => textsIn(entry, [...path, position]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, [...path, key]));
}

function faultOfText(text: string): string | undefined {
  if (text.trim() === "") return "is empty";
  if (text.trim() !== text) return "begins or ends with white space";
  return text.normalize("NFC") === text ? undefined : "is not written in Unicode NFC";
}
