import type { Wave } from "#protocol/waves.ts";
import { type Compared, repeatedLines, tell, type Told } from "./list-change.ts";
import { type Column, readList } from "./read-list.ts";

const columns = {
  unit: { headings: ["unit", "ma don vi", "ma", "don vi"], needed: true },
  returned: { headings: ["returned", "so ket qua da tra", "so ket qua", "so ho so da tra", "ho so da giai quyet", "n"], needed: true },
} satisfies Record<string, Column>;

/** Most results a unit can have returned. */
const most = 10_000_000;

/** What taking in a list of results returned does to a wave, and the wave after it. Units it does not name stay as they are. */
export function takeReturned(wave: Wave, csv: string): { readonly told: Told; readonly after: Wave } {
  const { rows, faults: wrong } = readList(csv, columns);
  const faults = [...wrong, ...repeatedLines(rows.map(({ line, cell }) => ({ line, id: cell("unit") })))];
  const returnedByUnit = new Map<string, number>();
  const compared = rows.flatMap(({ line, cell }): Compared<Named>[] => {
    const unit = wave.units.find((one) => one.unit === cell("unit"));
    const returned = wholeNumber(cell("returned"));
    if (!unit) faults.push({ line, fault: `«${cell("unit")}» is no unit of this wave` });
    if (returned === null) faults.push({ line, fault: `«${cell("returned")}» is not a whole number up to ${most}` });
    if (!unit || returned === null) return [];
    returnedByUnit.set(unit.unit, returned);
    const named = { id: unit.unit, name: { vi: unit.unit } };
    return [{ line, before: { ...named, returned: unit.returned }, after: { ...named, returned } }];
  });
  const units = wave.units.map((unit) => ({ ...unit, returned: returnedByUnit.get(unit.unit) ?? unit.returned }));
  return { told: tell(compared, [], faults), after: { ...wave, units } };
}

type Named = { readonly id: string; readonly name: { readonly vi: string }; readonly returned: number | null };

/** Thousands are separated by a point or a space in Vietnamese lists, by a comma in English ones. */
function wholeNumber(text: string): number | null {
  const digits = text.replace(/(?<=\d)[.,\s\u00A0](?=\d{3}(?!\d))/g, "");
  return /^\d{1,8}$/.test(digits) && Number(digits) <= most ? Number(digits) : null;
}
