import { useWords as wordsOf } from "#ui/language.ts";
import type { vi } from "./vi.ts";

/** The words of a form being filled, in the language of the screen. */
export const useTabletWords = wordsOf<typeof vi>;
