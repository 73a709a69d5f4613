import type { Field } from "#protocol/procedures.ts";
import type { Target } from "#protocol/targets.ts";
import { isThere } from "#admin/places/day.ts";
import { ownId } from "#admin/places/own-id.ts";
import { plain } from "#admin/places/plain.ts";

type Around = { readonly targets: readonly Target[]; readonly fields: readonly Field[]; readonly year: number; readonly today: string };

/**
 * Three targets as a department set them for a year (Sở Kế hoạch và Đầu tư Khánh Hòa, Kế hoạch 1337, 11/4/2023): the index from 85 %,
 * over administrative procedures from 90 %, over those of investment from 87 %. Fields that are not found are left to be chosen.
 */
export function exampleTargets({ targets, fields, year, today }: Around): readonly Target[] {
  const valid = fields.filter((field) => isThere(field, today));
  const investment = valid.filter(({ name }) => plain(name.vi).includes("dau tu"));
  const wanted = [
    { name: "chung", over: null, percent: 8500 },
    { name: "tthc", over: idsOf(valid), percent: 9000 },
    { name: "dau-tu", over: idsOf(investment), percent: 8700 },
  ];
  const taken = new Set(targets.map(({ id }) => id));
  return wanted.map(({ name, over, percent }) => {
    const id = ownId(`${name}-${year}`, taken);
    taken.add(id);
    return { id, figure: { kind: "overall" }, units: null, fields: over, year, percent };
  });
}

/** The targets of one year as they would be in another, under names of their own. */
export function copiedTo(year: number, from: readonly Target[], all: readonly Target[]): readonly Target[] {
  const taken = new Set(all.map(({ id }) => id));
  return from.map((target) => {
    const id = ownId(`${target.id.replace(/-\d{4}(-\d+)?$/, "")}-${year}`, taken);
    taken.add(id);
    return Object.assign({}, target, { id, year });
  });
}

function idsOf(fields: readonly Field[]): string[] {
  return fields.map(({ id }) => id);
}
