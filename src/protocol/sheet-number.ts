/**
 * The number of a sheet of paper is nine digits and a check digit after Damm, by his quasigroup of order 10 (row the digit
 * so far, column the next one): every single wrong digit and every swap of two neighbours shows. H. M. Damm, «Total
 * anti-symmetrische Quasigruppen», dissertation, Marburg 2004.
 */
const quasigroup = [
  "0317598642",
  "7092154863",
  "4206871359",
  "1750983426",
  "6123045978",
  "3674209581",
  "5869720134",
  "8945362017",
  "9438617205",
  "2581436790",
] as const;

/** These digits with the one that makes a number of them. */
export function withCheckDigit(digits: string): string {
  return digits + interim(digits);
}

/** Whether this can be the number of a sheet: ten digits that fit together. */
export function isSheetNumber(digits: string): boolean {
  return /^[0-9]{10}$/.test(digits) && interim(digits) === "0";
}

/** The digits of a number as people type it or a scanner sends it, with spaces, strokes or dots between. */
export function digitsIn(typed: string): string {
  return typed.replaceAll(/[^0-9]/g, "");
}

/** The number as it is printed and read out: `482-719-3609`. */
export function inGroups(digits: string): string {
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].filter((group) => group !== "").join("-");
}

function interim(digits: string): string {
  return digits.split("").reduce((row, digit) => quasigroup[Number(row)]?.[Number(digit)] ?? "", "0");
}
