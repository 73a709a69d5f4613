/** A text as it is searched: letters and digits alone, without diacritics and case, and where each of them stood. */
export type Spelling = {
  readonly letters: string;
  /** First letters of the words, one after another. */
  readonly initials: string;
  /** Of each word, the number of its first letter. */
  readonly starts: readonly number[];
  /** Of each letter, where it begins in the text and where it ends, its marks included. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
};

/** Part of a text, from one place up to another. */
export type Span = { readonly from: number; readonly to: number };

const mark = /^\p{M}$/u;

/** Spells a text, however its marks are written: «Đăng ký» is `dangky`, with the initials `dk`. */
export function spelled(text: string): Spelling {
  const starts: number[] = [];
  const begins: number[] = [];
  const ends: number[] = [];
  let letters = "";
  let initials = "";
  let isInWord = false;
  let place = 0;
  for (const sign of text) {
    const from = place;
    place += sign.length;
    const bare = bareLetter(sign);
    if (bare === "" && isInWord && mark.test(sign)) ends[ends.length - 1] = place;
    else if (bare === "") isInWord = false;
    else {
      if (!isInWord) {
        starts.push(letters.length);
        initials += bare.charAt(0);
      }
      isInWord = true;
      letters += bare;
      for (let unit = 0; unit < bare.length; unit += 1) {
        begins.push(from);
        ends.push(place);
      }
    }
  }
  return { letters, initials, starts, begins, ends };
}

/** The words of a query, each spelled. */
export function spelledWords(text: string): string[] {
  const { letters, starts } = spelled(text);
  return starts.map((start, word) => letters.slice(start, starts[word + 1]));
}

/** Where letters, given by their numbers, stand in the text; letters side by side make one span. */
export function spansOf({ begins, ends }: Spelling, letters: readonly number[]): Span[] {
  const spans: { from: number; to: number; last: number }[] = [];
  for (const letter of letters.toSorted((one, other) => one - other)) {
    const span = spans.at(-1);
    const to = ends[letter] ?? 0;
    if (span && letter === span.last + 1) Object.assign(span, { to, last: letter });
    else spans.push({ from: begins[letter] ?? 0, to, last: letter });
  }
  return spans.map(({ from, to }) => ({ from, to }));
}

/** Thousands of names are written with a hundred signs. */
const bareBySign = new Map<string, string>();

function bareLetter(sign: string): string {
  const known = bareBySign.get(sign);
  if (known !== undefined) return known;
  const plain = sign.toLowerCase().normalize("NFD").replaceAll("đ", "d");
  const bare = plain.replace(/[^\p{L}\p{N}]/gu, "");
  bareBySign.set(sign, bare);
  return bare;
}
