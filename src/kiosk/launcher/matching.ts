import type { Spelling } from "./spelling.ts";

/** How a query names a text; the better, the earlier. `whole`: all its initials, or all its letters. */
export const waysOfNaming = ["whole", "beginning", "words", "skipping"] as const;
type WayOfNaming = (typeof waysOfNaming)[number];

/** Letters of a text, by their numbers, that a query named, and how. */
export type Named = { readonly way: WayOfNaming; readonly letters: readonly number[] };

/** What of a text a whole query names, written in one or with spaces between: its first letters, or the initials of its first words. */
export function namedFromTheBeginning(query: string, { letters, initials, starts }: Spelling): Named | null {
  if (initials.startsWith(query)) return { way: initials === query ? "whole" : "beginning", letters: starts.slice(0, query.length) };
  if (letters.startsWith(query)) return { way: letters === query ? "whole" : "beginning", letters: lettersFrom(0, query.length) };
  return null;
}

/**
 * What of a text one word of a query names: the beginning of a word, of several words written in one, or initials; null when it names nothing
 * that is not taken. Given the longest words first, it finds each that begins a word of the text, if all of them do.
 */
export function namedByWord(word: string, text: Spelling, taken: readonly number[]): Named | null {
  const beginning = beginningOfWord(word, text, taken);
  if (beginning !== null) return { way: "words", letters: lettersFrom(beginning, word.length) };
  const { initials, starts } = text;
  for (let first = initials.indexOf(word); first >= 0; first = initials.indexOf(word, first + 1)) {
    const letters = starts.slice(first, first + word.length);
    if (!letters.some((letter) => taken.includes(letter))) return { way: "words", letters };
  }
  return namedSkipping(word, text, taken);
}

/** The letter from which a word of the query is written; sooner inside one word of the text than across several. */
function beginningOfWord(word: string, { letters, initials, starts }: Spelling, taken: readonly number[]): number | null {
  const sign = word.charAt(0);
  let across: number | null = null;
  for (let place = initials.indexOf(sign); place >= 0; place = initials.indexOf(sign, place + 1)) {
    const start = starts[place] ?? 0;
    const end = start + word.length;
    if (!letters.startsWith(word, start) || taken.some((letter) => start <= letter && letter < end)) continue;
    if (end <= (starts[place + 1] ?? letters.length)) return start;
    across ??= start;
  }
  return across;
}

/** The first initials that spell the word in order; no choice of later ones would find more. */
function namedSkipping(word: string, { initials, starts }: Spelling, taken: readonly number[]): Named | null {
  const letters: number[] = [];
  let place = -1;
  while (letters.length < word.length) {
    place = initials.indexOf(word.charAt(letters.length), place + 1);
    const start = starts[place];
    if (start === undefined) return null;
    if (!taken.includes(start)) letters.push(start);
  }
  return { way: "skipping", letters };
}

function lettersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, letter) => first + letter);
}
