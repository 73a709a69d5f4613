import { type Hit, type ProcedureIndex, type Search, searchProcedures, type Subject } from "./procedure-search.ts";
import { spelled } from "./spelling.ts";

/** Subjects under one heading: those launched lately, those of a field, fields alone, or what a search found; `first` is the number of its first row. */
export type Group = {
  readonly about: "recent" | "found" | "fields" | { readonly field: string };
  readonly first: number;
  readonly hits: readonly Hit[];
};

/** What the list shows, and how many more there are than it shows; `isEmpty` where there is nothing to look for. */
export type Listing = { readonly groups: readonly Group[]; readonly left: number; readonly isEmpty: boolean };

/** The list for a query; without one those launched lately by name, then all of the unit by field, each field alone at its end, and last the fields without procedures. */
export function listingFor(index: ProcedureIndex, search: Search): Listing {
  if (spelled(search.query).letters === "") return withoutQuery(index, search);
  const { hits, count } = searchProcedures(index, search);
  return { groups: hits.length === 0 ? [] : [{ about: "found", first: 0, hits }], left: count - hits.length, isEmpty: index.length === 0 };
}

/** The one procedure there is, or the one field where there is none: nothing else could be meant. */
export function onlySubject(index: ProcedureIndex): Subject | null {
  const subjects = index.map(({ subject }) => subject);
  const procedures = subjects.filter(({ procedure }) => procedure !== null);
  const [only, ...others] = procedures.length === 0 ? subjects : procedures;
  return only && others.length === 0 ? only : null;
}

function withoutQuery(index: ProcedureIndex, { recent, atMost }: Search): Listing {
  const subjects = index.map(({ subject }) => subject);
  const lately = subjects.filter(({ procedure }) => procedure !== null && recent.includes(procedure));
  const rest = subjects.filter((subject) => !lately.includes(subject));
  const byField = rest
    .filter(({ procedure }) => procedure === null)
    .map((alone) => ({ alone, own: rest.filter(({ field, procedure }) => field === alone.field && procedure !== null) }));
  const parts: { about: Group["about"]; subjects: Subject[] }[] = [
    { about: "recent", subjects: lately },
    ...byField.filter(({ own }) => own.length > 0).map(({ alone, own }) => ({ about: { field: alone.name }, subjects: [...own, alone] })),
    { about: "fields", subjects: byField.filter(({ own }) => own.length === 0).map(({ alone }) => alone) },
  ];
  let first = 0;
  const groups = parts.map((part) => {
    const hits = part.subjects.slice(0, Math.max(0, atMost - first)).map(asHit);
    first += hits.length;
    return { about: part.about, first: first - hits.length, hits };
  });
  return { groups: groups.filter(({ hits }) => hits.length > 0), left: subjects.length - first, isEmpty: subjects.length === 0 };
}

function asHit(subject: Subject): Hit {
  return { subject, spans: [] };
}
