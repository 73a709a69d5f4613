import { useWords } from "#ui/language.ts";
import type { vi } from "./words/vi.ts";

/** The words of the preview, in the language of its page; the tablet in it speaks its own. */
export const usePreviewWords = useWords<typeof vi>;
