import type { Language } from "#survey/response.ts";

/** Forms on paper. */
export type PaperTables = {
  /** A printed sheet by its number; `printed_on` is `2026-11-19`. What it says is in no column, nor which response it became. */
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
    /** 1 once somebody typed it in; not when, which would narrow down which response it became. */
    entered: 0 | 1;
  };
};
