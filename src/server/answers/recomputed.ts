import { hash } from "node:crypto";
import * as z from "zod/mini";
import { Frozen, type FrozenCell } from "#protocol/frozen.ts";
import { canonicalText } from "#survey/canonical.ts";
import type { Method } from "#survey/definition.ts";
import { weightOf } from "#survey/disclosure.ts";
import type { Fault } from "#survey/fault.ts";
import { printed } from "#survey/figures-of-tally.ts";
import { type Measure, measureCriterion, measureItem, measureOverall } from "#survey/measure.ts";
import { schemaFaults } from "#survey/schema-faults.ts";

/** What came of reading a file of frozen figures: why it is none, or how each figure fares. */
export type Recomputed =
  | { readonly faults: readonly Fault[] }
  | {
      readonly frozen: Frozen;
      /** Figures computed anew from their own counts. */
      readonly recomputed: number;
      /** Figures resting on parts that are hidden: only held against their own counts. */
      readonly held: number;
      readonly differences: readonly Difference[];
    };

/** A printed figure that its own counts do not give. */
type Difference = { readonly row: string | null; readonly figure: string; readonly printed: string; readonly recomputed: string };

/** Checks a file of frozen figures byte by byte and figure by figure, by nothing but what stands in it. */
export function recompute(text: string): Recomputed {
  const read = readFrozenText(text);
  if ("faults" in read) return read;
  const rows = Map.groupBy(read.frozen.cells, ({ row }) => row);
  const checked = [...rows.values()].flatMap((cells) => checkRow(cells, read.frozen.method));
  return {
    ...read,
    recomputed: checked.filter(({ how }) => how === "recomputed").length,
    held: checked.filter(({ how }) => how === "held").length,
    differences: checked.flatMap(({ difference }) => difference ?? []),
  };
}

function readFrozenText(text: string): { readonly faults: readonly Fault[] } | { readonly frozen: Frozen } {
  const json = parsed(text);
  if ("faults" in json) return json;
  const frozen = z.safeParse(Frozen, json.value, { reportInput: true });
  if (!frozen.success) return { faults: schemaFaults(frozen.error, "the file") };
  const place = firstDifference(text, canonicalText(frozen.data));
  if (place !== null) return { faults: [{ place: `character ${place + 1}`, fault: "is not as the endpoint writes it" }] };
  const { hash: told, ...content } = frozen.data;
  if (hash("sha256", canonicalText(content)) !== told) return { faults: [{ place: "hash", fault: "is not that of the content" }] };
  return { frozen: frozen.data };
}

function parsed(text: string): { readonly value: unknown } | { readonly faults: readonly Fault[] } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { faults: [{ place: "the file", fault: `is no JSON: ${error instanceof Error ? error.message : "nothing can be read"}` }] };
  }
}

function firstDifference(one: string, other: string): number | null {
  if (one === other) return null;
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at += 1) if (one[at] !== other[at]) return at;
  return null;
}

type Checked = { readonly how: "recomputed" | "held"; readonly difference: Difference | null };

function checkRow(cells: readonly FrozenCell[], method: Method): Checked[] {
  const measures = measuresOf(cells, method);
  return cells.map((cell) => {
    const measure = measures.get(cell);
    const [is, must] = measure ? [cell.printed, printed(measure)] : heldTogether(cell);
    const difference = { row: cell.row, figure: nameOf(cell), printed: canonicalText(is), recomputed: canonicalText(must) };
    return { how: measure ? "recomputed" : "held", difference: difference.printed === difference.recomputed ? null : difference };
  });
}

/** What can be said of a figure where a part is hidden: as printed, and by its own counts. */
function heldTogether({ printed: is, vector }: FrozenCell): readonly [unknown, unknown] {
  if (is.state !== "shown") return [is, null];
  const { percent, n, interval, weight } = is;
  if (vector === null)
    return [
      { weight, isInside: interval.low <= percent && percent <= interval.high },
      { weight: weightOf(n), isInside: true },
    ];
  return [
    { n, weight, isInside: interval.low <= percent && percent <= interval.high },
    { n: vector.persons, weight: weightOf(vector.persons), isInside: true },
  ];
}

function nameOf({ figure }: FrozenCell): string {
  if (figure.of === "overall") return "overall";
  return figure.of === "criterion" ? figure.criterion : `${figure.criterion} ${figure.item}`;
}

/** All parts by their names; null when one is missing. */
function allOf<Part>(names: readonly string[], parts: ReadonlyMap<string, Part>): Part[] | null {
  const found = names.flatMap((name) => parts.get(name) ?? []);
  return found.length === names.length && found.length > 0 ? found : null;
}

/** What each figure is anew; a figure with a hidden part, or a part with one, is not among them. */
function measuresOf(cells: readonly FrozenCell[], method: Method): ReadonlyMap<FrozenCell, Measure> {
  const items = new Map(
    cells.flatMap((cell) => (cell.figure.of === "item" && cell.levels ? [[cell.figure.item, { cell, ...measureItem(cell.levels) }]] : [])),
  );
  const criteria = new Map(
    cells.flatMap((cell) => {
      const own = allOf(cell.parts, items);
      if (cell.figure.of !== "criterion" || cell.vector === null || own === null) return [];
      return [[cell.figure.criterion, { cell, ...measureCriterion(own, { method, spread: cell.vector }), items: own }]];
    }),
  );
  const overall = cells.flatMap((cell) => {
    const own = allOf(cell.parts, criteria);
    if (cell.figure.of !== "overall" || cell.vector === null || own === null) return [];
    return [{ cell, ...measureOverall(own, { method, spread: cell.vector }) }];
  });
  return new Map([...items.values(), ...criteria.values(), ...overall].map(({ cell, ...measure }) => [cell, measure]));
}
