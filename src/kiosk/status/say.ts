import type { Language } from "#survey/response.ts";
import { formatCount } from "#ui/numbers.ts";
import { statusWords } from "./words.ts";

/** The name of a text of the status page. */
export type StatusKey = keyof (typeof statusWords)["vi"];

/** A text of the status page and what stands in its braces; numbers are written as the language writes counts. */
export type Said = { readonly key: StatusKey; readonly values?: Readonly<Record<string, string | number>> };

/** Says a text in a language. */
export function saidIn(language: Language, { key, values = {} }: Said): string {
  const written = (value: string | number) => (typeof value === "number" ? formatCount(value, language) : value);
  return Object.entries(values).reduce<string>(
    (text, [name, value]) => text.replaceAll(`{${name}}`, () => written(value)),
    statusWords[language][key],
  );
}
