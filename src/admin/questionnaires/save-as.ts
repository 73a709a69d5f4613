import { canonicalText } from "#survey/canonical.ts";
import type { SurveyDefinition } from "#survey/definition.ts";

/** What a questionnaire is called on disk; without a number while it is a draft. */
export function fileNameOf(id: string, version: number | null): string {
  return version === null ? `${id}-nhap.json` : `${id}-v${version}.json`;
}

/** Hands a questionnaire to the browser as a file: its canonical text, the same bytes for the same questionnaire everywhere. */
export function saveQuestionnaire(name: string, survey: SurveyDefinition): void {
  const address = URL.createObjectURL(new Blob([canonicalText(survey)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
