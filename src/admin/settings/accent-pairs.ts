import { accentOf, contrastOf } from "#ui/accent.ts";

/** WCAG 2.2, 1.4.3. */
export const leastContrast = 4.5;

/** `--paper` of tokens.css. */
const paper = "#f6f4ef";

/** The accents of tokens.css; the first is what a desk has that asks for none. */
export const presets = { celadon: "#0b5557", lacquer: "#8a1c1c" } as const;

/** Two colours that stand on each other on the tablet, and how far apart they are, 1 to 21. */
export type Pair = { readonly pair: "white-on-it" | "it-on-paper"; readonly contrast: number };

/** The pairs of an accent `#rrggbb`; the endpoint asks for the first, the tablet darkens the colour until the second can be read too. */
export function pairsOf(accent: string): readonly [Pair, Pair] {
  return [
    { pair: "white-on-it", contrast: contrastOf(accent, "#ffffff") },
    { pair: "it-on-paper", contrast: contrastOf(accent, paper) },
  ];
}

/** Whether this can be an accent: a colour written `#rrggbb` on which white text can be read. */
export function isAccent(text: string): boolean {
  return isColour(text) && contrastOf(text, "#ffffff") >= leastContrast;
}

/** Whether this is a colour written `#rrggbb`. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text);
}

/** The colour of the tablet's band where this is the accent. */
export function bandOf(accent: string | null): string {
  return accentOf(accent !== null && isColour(accent) ? accent : presets.celadon)["--band"];
}
