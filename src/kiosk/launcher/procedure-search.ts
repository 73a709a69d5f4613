import type { Bundle } from "#protocol/bundle.ts";
import type { Language } from "#survey/response.ts";
import { type Named, namedByWord, namedFromTheBeginning, waysOfNaming } from "./matching.ts";
import { type Span, spansOf, type Spelling, spelled, spelledWords } from "./spelling.ts";

/** What a case may be about: a procedure, or a field alone where `procedure` is null. */
export type Subject = {
  readonly field: string;
  readonly procedure: string | null;
  readonly name: string;
  /** Name of the field. */
  readonly fieldName: string;
};

type Entry = {
  readonly subject: Subject;
  readonly name: Spelling;
  readonly field: Spelling;
  readonly code: Spelling;
  /** By which it is found besides; null where these are the names shown. */
  readonly inVietnamese: Pick<Entry, "name" | "field"> | null;
};

/** The subjects of a unit, by the order of Vietnamese names, made ready to be searched. */
export type ProcedureIndex = readonly Entry[];

/** A subject that a query names, and the parts of its name to underline. */
export type Hit = { readonly subject: Subject; readonly spans: readonly Span[] };

/** What of a bundle a unit's staff may choose from, in the names of one language. */
export type Offer = { readonly bundle: Pick<Bundle, "fields" | "procedures">; readonly unit: string; readonly language: Language };

/** The last index made, because it is the same from one launch to the next: 2 000 procedures take 30 ms (measured). */
let last: { readonly offer: Offer; readonly index: ProcedureIndex } | null = null;

/** A unit's procedures, and the fields, ready to be searched; made once for a bundle. */
export function indexOf(offer: Offer): ProcedureIndex {
  const { bundle, unit, language } = offer;
  if (last?.offer.bundle !== bundle || last.offer.unit !== unit || last.offer.language !== language) last = { offer, index: made(offer) };
  return last.index;
}

function made({ bundle, unit, language }: Offer): ProcedureIndex {
  const inVietnamese = (name: Text, field: Text | undefined) =>
    language === "vi" ? null : { name: spelled(name.vi), field: spelled(field?.vi ?? "") };
  const fields = new Map(
    bundle.fields.map(({ id, name }) => [id, { text: name, name: name[language], spelling: spelled(name[language]) }]),
  );
  const dealtWithHere = bundle.procedures.filter(({ units }) => units === null || units.includes(unit));
  const procedures = dealtWithHere.map(({ id, field, name }) => {
    const { name: fieldName = "", spelling = nothing, text } = fields.get(field) ?? {};
    const subject: Subject = { field, procedure: id, name: name[language], fieldName };
    return { subject, name: spelled(subject.name), field: spelling, code: spelled(id), inVietnamese: inVietnamese(name, text) };
  });
  const alone = [...fields].map(([field, { text, name, spelling }]) => ({
    subject: { field, procedure: null, name, fieldName: name },
    name: spelling,
    field: nothing,
    code: nothing,
    inVietnamese: inVietnamese(text, undefined),
  }));
  const { compare } = new Intl.Collator("vi");
  return [...procedures, ...alone].toSorted((one, other) => compare(one.subject.name, other.subject.name));
}

type Text = Bundle["fields"][number]["name"];

const nothing = spelled("");

/** What is looked for: `recent` are the procedures launched lately; of all hits at most so many are wanted. */
export type Search = { readonly query: string; readonly recent: readonly string[]; readonly atMost: number };

/** The subjects a query names, best first: by the way it names them, then those launched lately, then the shorter names; and how many there are. */
export function searchProcedures(index: ProcedureIndex, { query, recent, atMost }: Search): { hits: Hit[]; count: number } {
  const words = spelledWords(query).toSorted((one, other) => other.length - one.length);
  const whole = spelled(query).letters;
  if (whole === "") return { hits: [], count: 0 };
  const found = index.flatMap((entry) => {
    const named = namedBy({ words, whole }, entry) ?? namedInVietnamese({ words, whole }, entry);
    return named ? { entry, letters: named.letters, order: orderOf(named, entry, recent) } : [];
  });
  const best = found.toSorted((one, other) => one.order - other.order).slice(0, atMost);
  return { hits: best.map(({ entry, letters }) => ({ subject: entry.subject, spans: spansOf(entry.name, letters) })), count: found.length };
}

type Found = { readonly way: Named["way"] | "elsewhere"; readonly letters: readonly number[] };

/** A query in one, and its words, the longest first. */
type Asked = { readonly whole: string; readonly words: readonly string[] };

/** Nothing is underlined of a name that is not shown. */
function namedInVietnamese(asked: Asked, entry: Entry): Found | null {
  const named = entry.inVietnamese && namedBy(asked, { ...entry, ...entry.inVietnamese });
  return named && { ...named, letters: [] };
}

function namedBy({ words, whole }: Asked, { name, field, code }: Entry): Found | null {
  const fromTheBeginning = namedFromTheBeginning(whole, name);
  if (fromTheBeginning) return fromTheBeginning;
  if (code.letters === whole) return { way: "whole", letters: [] };
  const letters: number[] = [];
  let way: Found["way"] = "words";
  for (const word of words) {
    const named = namedByWord(word, name, letters);
    if (named) letters.push(...named.letters);
    if (named?.way === "skipping" && way === "words") way = "skipping";
    if (named) continue;
    if (!isNamedElsewhere(word, field, code)) return null;
    way = "elsewhere";
  }
  return { way, letters };
}

/** Codes are looked up by their digits: the letters before them are the same for all. */
function isNamedElsewhere(word: string, field: Spelling, code: Spelling): boolean {
  return namedByWord(word, field, []) !== null || (/\d/.test(word) && namedByWord(word, code, []) !== null);
}

/** A field alone says less than any procedure of that name, and more than those that only belong to it. */
const order = [...waysOfNaming, "field alone", "elsewhere"] as const;

function orderOf({ way }: Found, { subject, name }: Entry, recent: readonly string[]): number {
  const place = order.indexOf(subject.procedure === null ? "field alone" : way);
  const isRecent = subject.procedure !== null && recent.includes(subject.procedure);
  return (place * 2 + (isRecent ? 0 : 1)) * 1000 + Math.min(name.starts.length, 999);
}
