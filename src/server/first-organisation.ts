import type { LocalizedText } from "#survey/definition.ts";
import { sinceEver } from "./organisation/unit-history.ts";
import type { Organisation } from "./store/organisation.ts";

type Named = { readonly organisation: LocalizedText; readonly desk: LocalizedText; readonly fields: Organisation["fields"] };

/** What a store begins with once it is set up: one desk with one counter, to which all else can be added. */
export function firstOrganisation({ organisation, desk, fields }: Named): Omit<Organisation, "settings"> {
  const counter = { id: "quay-1", name: { vi: "Quầy 1", en: "Counter 1" } };
  return {
    organisation: { id: "organisation", name: organisation },
    units: [sinceEver({ id: "one-stop-desk", name: desk, kind: "desk", parent: null, serves: true, counters: [counter] })],
    fields,
  };
}
