import type { LocalizedText } from "#survey/definition.ts";
import type { Language } from "#survey/response.ts";
import { useWords, type Say } from "#ui/language.ts";
import type { vi } from "./words/vi.ts";

/** The page's language: `say` a text of the page by key, `read` a text of the data. */
export type Voice = {
  readonly language: Language;
  readonly say: Say<typeof vi>;
  readonly read: (text: LocalizedText) => string;
};

/** The language a component draws in; redraws when it changes. */
export function useVoice(): Voice {
  const { language, say } = useWords<typeof vi>();
  return { language, say, read: (text) => text[language] };
}
