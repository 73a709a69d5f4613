import type { Wave } from "#protocol/waves.ts";
import { csvOf } from "#ui/csv.ts";

/** The results returned in a wave as a list to fill in and take in again; the name of a unit is for whoever reads. */
export function returnedAsList({ units }: Pick<Wave, "units">, nameOf: (unit: string) => string): string {
  const rows = units.map(({ unit, returned }) => [unit, nameOf(unit), returned === null ? "" : String(returned)]);
  return csvOf([["Mã đơn vị", "Tên đơn vị", "Số kết quả đã trả"], ...rows]);
}
