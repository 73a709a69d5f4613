import type { SurveyDefinition } from "#survey/definition.ts";
import { type SheetPart, sheetParts } from "#admin/paper/sheet-parts.ts";
import type { PaperForm } from "./paper-form.ts";
import { type Speech, speechIn } from "./speech.ts";

/** What every piece of a sheet is drawn with. */
export type Drawn = {
  readonly parts: readonly SheetPart[];
  readonly speech: Speech;
  /** Columns of the table of levels, number and text included: one more where «không áp dụng» is offered somewhere. */
  readonly columns: 7 | 8;
};

export function drawnFrom({ definition, language }: Pick<PaperForm, "definition" | "language">): Drawn {
  return { parts: sheetParts(definition), speech: speechIn(language), columns: offersNone(definition) ? 8 : 7 };
}

/** Whether «Không áp dụng» is offered somewhere. */
export function offersNone({ criteria }: SurveyDefinition): boolean {
  return criteria.some(({ questions }) => questions.some(({ notApplicable }) => notApplicable));
}
