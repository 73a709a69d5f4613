import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

/** A draft as JSON, every text that is not written yet saying so. Quotes within a text are escaped there, so that none is taken for the end of one. */
export function withGapsSaid(draft: string): string {
  return draft.replace(/"vi":"\s*"/g, `"vi":"${vi["preview.no-text"]}"`).replace(/"en":"\s*"/g, `"en":"${en["preview.no-text"]}"`);
}
