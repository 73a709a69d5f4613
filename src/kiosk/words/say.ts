import { useWords as wordsOf } from "#ui/language.ts";
import type { vi } from "./vi.ts";

/** The tablet's words in the language of the screen. */
export const useKioskWords = wordsOf<typeof vi>;
