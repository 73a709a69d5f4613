import type { SurveyDefinition } from "#survey/definition.ts";
import { sheetsOf } from "./to-sheets.ts";

/** What other programs that read XLSForm leave aside, by kind, and how often; it all stands in the sheet `sipas`. */
export type NotUnderstood = {
  readonly kind: "rates" | "method" | "staff" | "short" | "origin" | "answers" | "sources" | "other";
  readonly times: number;
};

const kinds: readonly (readonly [NotUnderstood["kind"], RegExp])[] = [
  ["rates", /\.rates\b/],
  ["method", /^(aggregation|countsPartial|locked|lockedWhy)\b/],
  ["staff", /\.staff$/],
  ["short", /\.(shortText|name|shortTitle)$/],
  ["origin", /\.(origin|quotes|source|status|notes)$/],
  ["answers", /\.(kind|options\.[^.]+\.(counts|ends)|notApplicableWhen|askedIn|sensitive|maxCharacters)$/],
  ["sources", /^(sources|certified|notCertified|textFrom|corroborated|notes|status)\b/],
];

/** Says what of a questionnaire other programs will not ask or show. */
export function notUnderstood(survey: SurveyDefinition): NotUnderstood[] {
  const places = sheetsOf(survey).sipas.map(({ cells }) => cells.place ?? "");
  return [...Map.groupBy(places, kindOf)].map(([kind, found]) => ({ kind, times: new Set(found).size }));
}

function kindOf(place: string): NotUnderstood["kind"] {
  return kinds.find(([, pattern]) => pattern.test(place))?.[0] ?? "other";
}
