import * as z from "zod/mini";

/** What would run, or stand in the page as an element, where a text is taken for markup; every one marks its element `data-hit`. */
export const markups: readonly string[] = [
  `"><img data-hit src=x onerror=hit()>`,
  `'><svg data-hit onload=hit()>`,
  `</script><script data-hit>hit()</script>`,
  `</style></title></textarea><iframe data-hit srcdoc=x>`,
  `<a data-hit href=javascript:hit()>x</a>`,
  `{{constructor.constructor('hit()')()}}$\{hit()}$t(hit)`,
];

/** Beginnings a spreadsheet reckons with, alone and behind what may part cells. */
const formulas: readonly string[] = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1,1)",
  "\t=1+1",
  "\r=1+1",
  "x,=1+1",
  "x;=1+1",
  "x\t=1+1",
  'x",=1+1,"',
  "x\n=1+1",
  "x\r\n=1+1",
  "''=1+1",
  '=HYPERLINK("http://x.example")',
];

/** A number no other text of a run has, as it is found on a page or in a file. */
const mark = /⟦(\d+)⟧/g;

/** The marks in a text. */
export function marksIn(text: string): readonly string[] {
  return text
    .matchAll(mark)
    .map(([, number = ""]) => number)
    .toArray();
}

const Named = z.strictObject({ vi: z.string(), en: z.string() });

/** Makes hostile texts: each begins as a formula and ends as markup, bears a mark of its own, and still says what it said. */
export function openHostility() {
  let made = 0;
  function hostile(words: string, most = 1000): string {
    made += 1;
    const [formula = "", markup = ""] = [formulas[made % formulas.length], markups[made % markups.length]];
    return `${formula}⟦${made}⟧ ${words} ${markup}`.slice(0, most);
  }
  /** Every text in both languages, wherever in a value; no questionnaire may have blanks around one. */
  function texts(value: unknown): unknown {
    const named = z.safeParse(Named, value);
    if (named.success) return { vi: hostile(named.data.vi).trim(), en: hostile(named.data.en).trim() };
    if (Array.isArray(value)) return value.map(texts);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, texts(inner)]));
  }
  return { hostile, texts, made: () => made };
}
export type Hostility = ReturnType<typeof openHostility>;
