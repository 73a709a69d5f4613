import type { Field, Procedure } from "#protocol/procedures.ts";
import { csvOf } from "#ui/csv.ts";
import { isThere } from "#admin/places/day.ts";

const fieldHeadings = ["Mã lĩnh vực", "Tên lĩnh vực", "Tên tiếng Anh"];
const procedureHeadings = ["Mã TTHC", "Tên thủ tục", "Tên tiếng Anh", "Lĩnh vực", "Đơn vị thực hiện"];

/** The fields valid on a day as a list that can be taken in again. */
export function fieldsAsList(fields: readonly Field[], day: string): string {
  const valid = fields.filter((field) => isThere(field, day));
  return csvOf([fieldHeadings, ...valid.map(({ id, name }) => [id, name.vi, name.en])]);
}

/** The procedures valid on a day as a list that can be taken in again; units are parted by «|». */
export function proceduresAsList(procedures: readonly Procedure[], day: string): string {
  const valid = procedures.filter((procedure) => isThere(procedure, day));
  const rows = valid.map(({ id, name, field, units }) => [id, name.vi, name.en, field, (units ?? []).join("|")]);
  return csvOf([procedureHeadings, ...rows]);
}

/** A list of fields to begin with. */
export const fieldTemplate = csvOf([fieldHeadings, ["ho-tich", "Hộ tịch", "Civil status"], ["dat-dai", "Đất đai", "Land"]]);

/** A list of procedures to begin with; fields by their name or code, no unit where all that have the field deal with it. */
export const procedureTemplate = csvOf([
  procedureHeadings,
  ["1.001193", "Đăng ký khai sinh", "Birth registration", "Hộ tịch", ""],
  ["1.004193", "Cung cấp dữ liệu đất đai", "Providing land data", "Đất đai", "so-nong-nghiep|phuong-an-binh"],
]);
