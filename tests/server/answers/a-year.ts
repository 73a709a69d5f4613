import { Results, type ResultsQuery } from "#protocol/results.ts";
import type { Response as Form } from "#survey/response.ts";
import { aResponse, aSurvey, hashOf } from "../../support/a-survey.ts";
import { type DeskOnAny, recordOf } from "../open-desk.ts";

export const survey = aSurvey();

/** What people say: satisfied with all of it, with nothing, or with feedback too. */
export const said = {
  pleased: { "acc-1": 5, "acc-2": 4, "acc-3": 4, "gave-feedback": "no", "return-time": "on-time" },
  displeased: { "acc-1": 1, "acc-2": 2, "acc-3": 3, "gave-feedback": "no", "return-time": "late" },
  critical: { "acc-1": 4, "acc-2": 4, "acc-3": 2, "gave-feedback": "yes", "fbk-1": 2, "fbk-2": 4, "return-time": "early" },
} as const;

/** Sends so many forms of each kind. */
export async function answer(desk: DeskOnAny, counts: Partial<Record<keyof typeof said, number>>, overrides: Partial<Form> = {}) {
  const kinds = ["pleased", "displeased", "critical"] as const;
  const forms = kinds.flatMap((kind) => Array.from({ length: counts[kind] ?? 0 }, () => aResponse(survey, said[kind], overrides)));
  for (let start = 0; start < forms.length; start += 50) await desk.send(forms.slice(start, start + 50).map((form) => recordOf(form)));
}

/** A question of results, what is left out being the plainest. */
export type Asked = { readonly [Member in keyof ResultsQuery]?: NonNullable<ResultsQuery[Member]> };

/** How an address asks for results. */
export function addressOf(asked: Asked): string {
  const whole: Record<string, string> = { survey: hashOf(survey), period: "all", groupBy: "none", method: "means", ...asked };
  return `/api/results?${new URLSearchParams(whole)}`;
}

/** The results an admin reads. */
export async function results(desk: DeskOnAny, asked: Asked): Promise<Results> {
  const { status, text } = await desk.get(addressOf(asked));
  if (status !== 200) throw new Error(`answered ${status}: ${text}`);
  return Results.parse(JSON.parse(text));
}
