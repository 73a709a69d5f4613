import type { Problem } from "#protocol/problem.ts";

/** What the endpoint says of a sheet it does not take, place and fault, and what stands for it here. */
const sentences = {
  "day is before the sheet was printed": "paper.day-wrong",
  "day is still to come": "paper.day-wrong",
  "day is not a day of this unit": "paper.refused-unit",
  "day is not a day of this counter": "paper.refused-counter",
  "day is not within the wave": "paper.refused-wave-day",
  "sheet was printed for a wave that asks something else now": "paper.refused-wave-survey",
  "sheet was printed for a wave that is practice now": "paper.refused-wave-practice",
  "sheet was printed for a wave that no longer asks at this unit": "paper.refused-wave-unit",
  "field is no field on this day": "paper.refused-field",
  "procedure is no procedure of this unit on this day": "paper.refused-procedure",
  "procedure is not of this field": "paper.refused-procedure-field",
} as const;
const known = new Map(Object.entries(sentences));

type Sentence = (typeof sentences)[keyof typeof sentences];

/** Why a sheet was refused, in words of this page; null where any of it has none. */
export function refusalInWords(problem: Problem): Sentence[] | null {
  const words = (problem.faults ?? []).map(({ place, fault }) => known.get(`${place} ${fault}`));
  const found = words.filter((one) => one !== undefined);
  return found.length > 0 && found.length === words.length ? found : null;
}
