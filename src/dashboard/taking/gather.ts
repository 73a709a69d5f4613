import type { SurveyDefinition } from "#survey/definition.ts";
import { call } from "#protocol/call.ts";
import { readQuality, type Quality } from "#protocol/quality.ts";
import { readResults, type Catalogue, type Results } from "#protocol/results.ts";
import { readStanding, type Standing } from "#protocol/standing.ts";
import { askDefinition } from "#dashboard/frame/ask.ts";
import type { Choice } from "#dashboard/frame/choice.ts";
import { questionOf, selectionOf } from "#dashboard/frame/question.ts";
import { periodKind } from "#dashboard/frame/periods.ts";

/** All that is taken along of one choice, with what there is to choose from. */
export type Gathered = Answers & { readonly catalogue: Catalogue };

/** What the endpoint answered about one choice. */
type Answers = {
  /** When, as an ISO instant. */
  readonly at: string;
  readonly choice: Choice;
  readonly definition: SurveyDefinition;
  readonly results: Results;
  readonly standing: Standing;
  readonly units: Results;
  /** Null where a selection that is narrowed already, or a week, is not divided further. */
  readonly fields: Results | null;
  readonly steps: Results;
  /** Null where the endpoint counts the ways forms came in for whole units and longer periods only. */
  readonly quality: Quality | null;
};

/** How many of its parts have come, of how many. */
export type Progress = (come: number, all: number) => void;

/** Asks for everything of a choice, one part after another so that the endpoint serves others meanwhile. Throws as `call` does. */
export async function gather(choice: Choice, { signal, tell }: { signal: AbortSignal; tell: Progress }): Promise<Answers> {
  const selection = { ...selectionOf(choice), method: choice.method };
  const whole = choice.only === null && periodKind(choice.period) !== "week";
  const against = choice.against;
  const all = whole ? 7 : 5;
  let come = 0;
  const one = async <Part>(part: Promise<Part>): Promise<Part> => {
    const got = await part;
    come += 1;
    tell(come, all);
    return got;
  };
  return {
    at: new Date().toISOString(),
    choice,
    definition: await one(askDefinition(choice.survey)),
    results: await one(call(readResults, questionOf(choice, { detail: "questions", against }), signal)),
    standing: await one(call(readStanding, selection, signal)),
    units: await one(call(readResults, questionOf(choice, { groupBy: "unit", detail: "criteria", against }), signal)),
    steps: await one(call(readResults, questionOf(choice, { groupBy: stepOf(choice), detail: "criteria" }), signal)),
    fields: whole ? await one(call(readResults, questionOf(choice, { groupBy: "field", detail: "criteria", against }), signal)) : null,
    quality: whole ? await one(call(readQuality, selection, signal)) : null,
  };
}

/** The steps of a period: those of the trend where that is looked at, else months; a week is its own. */
function stepOf({ period, step }: Choice): "week" | Choice["step"] {
  return periodKind(period) === "week" ? "week" : step;
}

/** The same, as a page asks for it. */
export function askAll(choice: Choice, signal: AbortSignal): Promise<Answers> {
  return gather(choice, { signal, tell: () => {} });
}
