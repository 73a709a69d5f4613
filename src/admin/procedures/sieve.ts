import type { Procedure } from "#protocol/procedures.ts";
import { plain } from "#admin/places/plain.ts";
import { type Standing, standingOn } from "./catalogue.ts";

/** What procedures are sought by; an empty text and null seek nothing. */
export type Sought = { readonly text: string; readonly field: string | null; readonly standing: Standing | null };

/** A procedure with all that it is found by, made once: a list of thousands is sought through at every key. */
export type Findable = { readonly procedure: Procedure; readonly words: string };

/** Procedures made ready to be found, in the order of the catalogue. */
export function findable(procedures: readonly Procedure[]): readonly Findable[] {
  return procedures.map((procedure) => ({ procedure, words: plain(`${procedure.id} ${procedure.name.vi} ${procedure.name.en}`) }));
}

/** The procedures that have every word of the text, in any order and without marks. */
export function sieve(all: readonly Findable[], { text, field, standing }: Sought, day: string): readonly Procedure[] {
  const words = plain(text).split(/\s+/);
  return all.flatMap(({ procedure, words: of }) => {
    const fits = words.every((word) => of.includes(word)) && (field === null || procedure.field === field);
    return fits && (standing === null || standingOn(procedure, day) === standing) ? [procedure] : [];
  });
}

/** As many rows as one page shows. */
const rowsOfPage = 50;

/** One page of a list, counted from 0, and how many there are; a page beyond the last is the last. */
export function pageOf<Entry>(
  all: readonly Entry[],
  wanted: number,
): { readonly rows: readonly Entry[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / rowsOfPage));
  const page = Math.min(wanted, pages - 1);
  return { rows: all.slice(page * rowsOfPage, (page + 1) * rowsOfPage), page, pages };
}
