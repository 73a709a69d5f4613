import { useWords, type Voice as VoiceOf } from "#ui/language.ts";
import type { vi } from "#dashboard/words/vi.ts";

/** The page's language. */
export type Voice = VoiceOf<typeof vi>;

/** The language a component draws in; redraws when it changes. */
export const useVoice = useWords<typeof vi>;
