import type { Wave } from "#protocol/waves.ts";
import { sampleWanted } from "#survey/sample.ts";

/** Results returned and forms wanted in a whole wave. */
export type Totals = {
  readonly returned: number;
  /** Forms wanted so that each unit can be read by itself. */
  readonly byUnit: number;
  /** Forms wanted so that the wave can be read as a whole. */
  readonly asWhole: number;
  /** Units whose number nobody has said yet. */
  readonly unknown: number;
};

/** Sums a wave up; units whose number is not known yet are told apart, not taken for none. */
export function totalsOf(units: Wave["units"]): Totals {
  const known = units.flatMap(({ returned }) => (returned === null ? [] : [returned]));
  const returned = known.reduce((sum, one) => sum + one, 0);
  const byUnit = known.reduce((sum, one) => sum + sampleWanted(one), 0);
  return { returned, byUnit, asWhole: sampleWanted(returned), unknown: units.length - known.length };
}

/** The endpoint takes no more. */
const most = 10_000_000;

/** A number of results as people type it, thousands set apart or not; null for nothing, undefined where it is none. */
export function returnedIn(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const digits = typed.replace(/(?<=\d)[.,\s\u00A0](?=\d{3}(?!\d))/g, "");
  return /^\d{1,8}$/.test(digits) && Number(digits) <= most ? Number(digits) : undefined;
}
