import type { LocalizedText, SurveyDefinition } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";

/** What all sheets of one printing say alike. */
export type PaperForm = {
  readonly definition: SurveyDefinition;
  /** Identity of the version. */
  readonly hash: string;
  readonly language: Language;
  readonly organisation: LocalizedText;
  readonly unit: LocalizedText;
  readonly counter: LocalizedText | null;
  readonly wave: LocalizedText | null;
  /** A `data:` address of the unit's emblem. */
  readonly emblem: string | null;
};

/** So much of a hash is read and compared by people. */
const lettersOfCode = 8;

/** The version code printed at the foot of each page. */
export function codeOf(hash: string): string {
  return hash.slice(0, lettersOfCode);
}
