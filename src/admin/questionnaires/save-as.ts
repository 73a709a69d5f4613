import { canonicalText } from "#survey/canonical.ts";
import type { SurveyDefinition } from "#survey/definition.ts";

/** How a questionnaire is saved: whole in our own form, or for ODK, Kobo and spreadsheet programs. */
export const formats = ["json", "xlsx"] as const;
export type Format = (typeof formats)[number];

/** What a questionnaire is called on disk, before the ending of its form; without a number while it is a draft. */
export function fileNameOf(id: string, version: number | null): string {
  return version === null ? `${id}-nhap` : `${id}-v${version}`;
}

/** Saves it whole: its canonical text, the same bytes for the same questionnaire everywhere. */
export function saveQuestionnaire(name: string, survey: SurveyDefinition): void {
  saveAs(`${name}.json`, new Blob([canonicalText(survey)], { type: "application/json" }));
}

/** Saves it as XLSForm. */
export async function saveXlsForm(name: string, survey: SurveyDefinition): Promise<void> {
  const { xlsFormOf } = await import("#admin/xlsform/workbook.ts");
  saveAs(`${name}.xlsx`, await xlsFormOf(survey));
}

function saveAs(file: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  URL.revokeObjectURL(address);
}
