import type { Language } from "#survey/response.ts";

/** Forms on paper. */
export type PaperTables = {
  /** A printed sheet by its number; days are `2026-11-19`, `entered_on` null until somebody typed it in. What it says is in no column, nor which response it became. */
  readonly paper_sheet: {
    number: string;
    survey: string;
    unit: string;
    counter: string | null;
    wave: string | null;
    language: Language;
    printed_on: string;
    /** Id of an account. */
    printed_by: string;
    entered_on: string | null;
  };
};
