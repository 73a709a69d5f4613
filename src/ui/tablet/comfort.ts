import type { Language } from "#survey/response.ts";

/** How a citizen has the screen; back to normal after each visit. */
export type Comfort = { readonly language: Language; readonly textStep: 1 | 2 | 3; readonly contrast: boolean };

/** Most items a screen shows at a text size: the faces grow with the words. */
export const itemsByTextStep = { 1: 6, 2: 3, 3: 2 } as const;
