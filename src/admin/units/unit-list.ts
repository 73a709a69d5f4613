import type { UnitHistory, UnitKind } from "#protocol/units.ts";
import { csvOf } from "#ui/csv.ts";
import { isThere } from "#admin/places/day.ts";
import { rowsOf, treeOn } from "#admin/places/unit-on.ts";

const headings = ["Mã", "Tên đơn vị", "Tên tiếng Anh", "Loại", "Trực thuộc", "Phục vụ", "Quầy"];

/** Kinds as the lists of this program write them. */
const wordByKind: Readonly<Record<UnitKind, string>> = { province: "Tỉnh", department: "Sở", commune: "Xã", desk: "Một cửa" };

/** The units of a day as a list that can be taken in again; counters are parted by «|». */
export function unitsAsList(units: readonly UnitHistory[], day: string): string {
  const rows = rowsOf(treeOn(units, day)).map(({ unit, version: { name, kind, parent, serves } }) => [
    unit.id,
    name.vi,
    name.en,
    wordByKind[kind],
    parent ?? "",
    serves ? "Có" : "Không",
    unit.counters
      .filter((counter) => isThere(counter, day))
      .map((counter) => counter.name.vi)
      .join("|"),
  ]);
  return csvOf([headings, ...rows]);
}

/** A list to begin with: a province, a department and a ward with two counters. */
export const unitTemplate = csvOf([
  headings,
  ["tinh", "Tỉnh Nam Sơn", "Nam Son province", "Tỉnh", "", "Không", ""],
  ["so-tu-phap", "Sở Tư pháp", "Department of Justice", "Sở", "tinh", "Có", "Quầy 1"],
  ["phuong-an-binh", "Phường An Bình", "An Binh ward", "Phường", "tinh", "Có", "Quầy 1|Quầy 2"],
]);
