/** A name as it stands within a sentence: «Năm 2025» is «năm 2025» there, in English too. */
export function inSentence(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** A name where room is short: «tuần 45/2026 (02/11 – 08/11)» without the days of the week. */
export function withoutDays(name: string): string {
  return name.replace(/ \([^)]*\)$/, "");
}
