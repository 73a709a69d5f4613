/** What is said of a file that has not the form of a questionnaire, and the words for each; what is in `«»` or is a number is kept. */
const sentences = [
  ["missing", /^is missing$/],
  ["empty", /^is empty$/],
  ["stranger", /^is not part of the format$/],
  ["few", /^needs at least (?<least>\d+) (?:entry|entries)$/],
  ["id", /^must be lower-case words of a–z and 0–9 joined by single hyphens$/],
  ["kind", /^must be (?:text|a number|a whole number|true or false|an object in braces|a list in brackets)$/],
  ["one-of", /^must be (?:one of )?(?<values>.+)$/],
  ["long", /^is longer than (?<most>\d+) characters$/],
  ["unknown-part", /^names «(?<name>.+)», which is neither/],
] as const;

type Key = (typeof sentences)[number][0];

/** What a check said, as a text of the page; null where the page has no words of its own for it. */
export function faultInWords(fault: string): { readonly key: Key; readonly values: Readonly<Record<string, string>> } | null {
  for (const [key, pattern] of sentences) {
    const found = pattern.exec(fault);
    if (found) return { key, values: { ...found.groups } };
  }
  return null;
}
