import type { Given } from "#survey/flow.ts";
import { givenOf } from "#survey/form-in-progress.ts";
import type { Answers, Language, Outcome, Response } from "#survey/response.ts";
import { isStraightLine } from "#survey/straight-line.ts";
import { counted, type Form } from "./form.ts";
import type { LaunchFacts } from "./launch.ts";

/** What a visit knows of its response; place and time are added when it is saved. */
export type Finished = Pick<
  Response,
  keyof LaunchFacts | "survey" | "assisted" | "outcome" | "language" | "seconds" | "secondsByScreen" | "answers" | "reasons"
> & { readonly comments: Given["comments"]; readonly straightLine: boolean };

/** The longest time a response may name: a day. */
const longestSeconds = 86_400;

/** The response of a form that ended so; only what was still asked stays in it, and nothing of a form that was abandoned. */
export function finish(form: Form, outcome: Outcome, { language, now }: { language: Language; now: number }): Finished {
  const given = givenUnder(outcome, form);
  const spent = Object.entries(counted(form, now).millisecondsByScreen);
  const { launchedBy, mode, assisted, field, procedure, wave, staffWord } = form;
  return {
    survey: form.survey.hash,
    launchedBy,
    ...(staffWord && { staffWord }),
    mode,
    assisted,
    field: field ?? given.answers["field"]?.[0] ?? null,
    procedure,
    wave,
    outcome,
    language,
    respondentType: respondentTypeIn(given.answers) ?? form.respondentType,
    seconds: inSeconds(spent.reduce((sum, [, milliseconds]) => sum + milliseconds, 0)),
    secondsByScreen: Object.fromEntries(spent.map(([screen, milliseconds]) => [screen, inSeconds(milliseconds)])),
    ...given,
    straightLine: isStraightLine(form.survey.definition, given.answers),
  };
}

function givenUnder(outcome: Outcome, form: Form): Pick<Finished, "answers" | "reasons" | "comments"> {
  const given = givenOf(form);
  if (outcome === "completed" || outcome === "partial") return given;
  if (outcome !== "not-eligible") return { answers: {}, reasons: {}, comments: {} };
  const scored = new Set(form.survey.definition.criteria.flatMap((criterion) => criterion.questions.map((question) => question.id)));
  return { ...given, answers: Object.fromEntries(Object.entries(given.answers).filter(([id]) => !scored.has(id))), reasons: {} };
}

function respondentTypeIn({ "respondent-type": chosen = [] }: Answers): Finished["respondentType"] {
  const [type] = chosen;
  return type === "citizen" || type === "organisation" ? type : null;
}

function inSeconds(milliseconds: number): number {
  return Math.min(longestSeconds, Math.round(milliseconds / 1000));
}
