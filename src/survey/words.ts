import type { LocalizedText } from "./definition.ts";

/** Words of a text as its language sets them apart by spaces: in Vietnamese a word is a syllable, as people there count «chữ». */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Most words of a sentence: at 25 «sentences become difficult» (GOV.UK, «Sentence length: why 25 words is our limit»). */
const longestSentence = 25;

/** Words of the longest sentence of a text, a line break ending one too. */
function longestSentenceOf(text: string): number {
  return Math.max(...text.split(/[.!?…]+(?=\s|$)|\n/u).map(wordsIn));
}

/** Words of the longest sentence of a text, where that is more than can be read with ease. */
export function tooLong(text: string): number | undefined {
  // One letter and one space a word: a shorter text cannot hold so many, and most are shorter.
  const words = text.length > longestSentence * 2 ? longestSentenceOf(text) : 0;
  return words > longestSentence ? words : undefined;
}

/** Words of several texts in Vietnamese, the language most forms are read in. */
export function vietnameseWords(texts: readonly (LocalizedText | undefined)[]): number {
  return texts.reduce((sum, text) => sum + (text === undefined ? 0 : wordsIn(text.vi)), 0);
}
