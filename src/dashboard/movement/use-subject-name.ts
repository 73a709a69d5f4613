import type { SurveyDefinition } from "#survey/definition.ts";
import { criterionTitle } from "#dashboard/frame/texts.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import type { Subject } from "./movement.ts";

/** How a criterion is called, whole or where room is short; null is the overall index. */
export function useSubjectName(definition: SurveyDefinition): (subject: Subject, length?: "whole" | "short") => string {
  const { say, read } = useVoice();
  return (subject, length = "whole") => (subject === null ? say("overview.index") : read(criterionTitle(subject, definition)[length]));
}
