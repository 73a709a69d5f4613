import type { vi } from "./words/vi.ts";

type FaultKey = Extract<keyof typeof vi, `list-fault.${string}`>;

/** A fault as this page says it: a text by key, and what stands in its braces. */
export type FaultInWords = { readonly key: FaultKey; readonly values: Readonly<Record<string, string>> };

/** The endpoint's sentences, which are written for developers, and what stands for them here. */
const sentences: readonly (readonly [RegExp, FaultKey])[] = [
  [/^is empty$/, "list-fault.empty"],
  [/^has no column (?<columns>.+)$/, "list-fault.column"],
  [/^has (?<cells>\d+) cells under (?<headings>\d+) headings$/, "list-fault.cells"],
  [/^has a quotation mark in a wrong place$/, "list-fault.quotation"],
  [/^names (?<id>«.*») again, as line (?<other>\d+) does$/, "list-fault.again"],
  [/^(?<id>«.*») is no field on (?<day>[\d-]+)$/, "list-fault.no-field"],
  [/^(?<id>«.*») is no unit of this wave$/, "list-fault.not-in-wave"],
  [/^(?<id>«.*») is no unit$/, "list-fault.no-unit"],
  [/^(?<id>«.*») is no kind of unit/, "list-fault.no-kind"],
  [/^(?<id>«.*») must be Có or Không$/, "list-fault.yes-or-no"],
  [/^(?<id>«.*») is not a whole number/, "list-fault.number"],
  [/^(?<id>«.*») must be lower-case words/, "list-fault.id"],
  [/^has no name$/, "list-fault.name"],
  [/^id (must|is|has)/, "list-fault.code"],
  [/^(?<id>«[^»]*») cannot stand below (?<parent>«[^»]*»), which does not exist then, from (?<day>[\d-]+)$/, "list-fault.parent-gone"],
  [/^(?<id>«[^»]*») is a \w+ and cannot stand below (?<parent>«[^»]*»), an? \w+, from (?<day>[\d-]+)$/, "list-fault.parent-kind"],
  [/^(?<id>«[^»]*») cannot stand below (?<parent>«[^»]*»), which serves citizens itself, from/, "list-fault.parent-serves"],
  [/^(?<id>«[^»]*») would have (?<counters>\d+) counters, and a unit has at most (?<most>\d+)$/, "list-fault.too-many-counters"],
  [/^(?<id>«[^»]*») has counters, but does not serve citizens/, "list-fault.counters"],
  [/^(?:«[^»]*» )?(?<id>«[^»]*») changes or begins on (?<day>[\d-]+); nothing before/, "list-fault.too-early"],
  [/^(?:«[^»]*» )?(?<id>«[^»]*») is no more since (?<day>[\d-]+)$/, "list-fault.ended"],
  [/^(?<id>«[^»]*») cannot end on (?<day>[\d-]+): something of it begins/, "list-fault.end"],
  [/^(?<id>«[^»]*») is the name of another unit/, "list-fault.taken"],
  [/^(?<id>«[^»]*») cannot be merged into (?<parent>«[^»]*»), which does not exist/, "list-fault.no-heir"],
];

/** A fault the endpoint found, in words of this page; null where it says something new. */
export function faultInWords(fault: string): FaultInWords | null {
  for (const [pattern, key] of sentences) {
    const found = pattern.exec(fault);
    if (found) return { key, values: { ...found.groups } };
  }
  return null;
}
