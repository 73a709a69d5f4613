import type { SurveyDefinition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { placedQuestions } from "./placed.ts";

/** Most questions a questionnaire is published with; our rule, not a measurement: the longest official one has a tenth of it. */
export const mostQuestions = 300;

/** A draft so long that nobody could answer it. */
export function lengthFaults(draft: SurveyDefinition): Fault[] {
  const count = placedQuestions(draft).length;
  return count > mostQuestions ? [{ place: "definition", fault: `has ${count} questions, more than ${mostQuestions}` }] : [];
}
