/** A name as it stands within a sentence: «Năm 2025» is «năm 2025» there, in English too. */
export function inSentence(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
