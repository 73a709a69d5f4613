import type { SurveyDefinition } from "#survey/definition.ts";
import { askedOn, screensOf } from "#survey/flow.ts";
import type { LaunchFacts } from "./launch.ts";

/** How long a form is: questions asked whatever is answered, and whole minutes. */
export type Length = { readonly questions: number; readonly minutes: number };

/** An answer takes about five seconds, reading included. */
const secondsPerQuestion = 5;

/** The length of a form nobody has begun; two minutes are the least that is promised. */
export function lengthOf(definition: SurveyDefinition, launch: Pick<LaunchFacts, "launchedBy">): Length {
  const questions = screensOf(definition, launch).flatMap((screen) => askedOn(screen, definition, {})).length;
  return { questions, minutes: Math.max(2, Math.round((questions * secondsPerQuestion) / 60)) };
}
