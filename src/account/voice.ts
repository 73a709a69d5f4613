import { useWords } from "#ui/language.ts";
import type { vi } from "./words/vi.ts";

/** The language a component draws in; redraws when it changes. */
export const useVoice = useWords<typeof vi>;
