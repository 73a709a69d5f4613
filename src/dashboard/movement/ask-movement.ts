import { call } from "#protocol/call.ts";
import { readResults, type Results, type ResultsQuery } from "#protocol/results.ts";
import { readStanding, type Standing, type StandingQuery } from "#protocol/standing.ts";
import { askResults, type Answer } from "#dashboard/frame/ask.ts";
import type { Told } from "./pieces.ts";

/** What a movement asks: the chosen version step by step, the other versions of the questionnaire by the same, targets, and last year. */
export type MovementQuery = {
  readonly steps: ResultsQuery;
  readonly version: number;
  readonly others: readonly Pick<Told, "survey" | "version">[];
  readonly standing: StandingQuery;
  readonly yearOnYear: ResultsQuery;
};

/** What came of it; `told` holds every version. */
export type MovementAnswer = {
  readonly answer: Answer;
  readonly told: readonly Told[];
  readonly targets: Pick<Standing, "query" | "targets">;
  readonly yearOnYear: Results;
};

/** All of a movement or nothing. Throws as `call` does. */
export async function askMovement(query: MovementQuery, signal: AbortSignal): Promise<MovementAnswer> {
  const [answer, others, targets, yearOnYear] = await Promise.all([
    askResults(query.steps, signal),
    Promise.all(query.others.map((other) => askOther(query.steps, other, signal))),
    call(readStanding, query.standing, signal),
    call(readResults, query.yearOnYear, signal),
  ]);
  const chosen = { survey: query.steps.survey, version: query.version, groups: answer.results.groups };
  return { answer, told: [chosen, ...others], targets, yearOnYear };
}

async function askOther(steps: ResultsQuery, other: Pick<Told, "survey" | "version">, signal: AbortSignal): Promise<Told> {
  const { groups } = await call(readResults, { ...steps, survey: other.survey }, signal);
  return { ...other, groups };
}
