import type { Wave } from "#protocol/waves.ts";
import { returnedIn } from "./totals.ts";

/** What somebody has typed and not saved, by unit. */
export type Typed = ReadonlyMap<string, string>;

/** A wave with the numbers somebody typed; the others stay as they are. Units whose text is no number are named. */
export function withTyped(wave: Wave, typed: Typed): { readonly wave: Wave; readonly faulty: readonly string[] } {
  const read = wave.units.map(({ unit, returned }) => {
    const text = typed.get(unit);
    return { unit, before: returned, after: text === undefined ? returned : returnedIn(text) };
  });
  return {
    wave: { ...wave, units: read.map(({ unit, before, after }) => ({ unit, returned: after === undefined ? before : after })) },
    faulty: read.flatMap(({ unit, after }) => (after === undefined ? [unit] : [])),
  };
}

/** What is typed, without what says the same as is saved. */
export function unsavedIn(wave: Wave, typed: Typed): Typed {
  return new Map(
    [...typed].filter(([id, text]) => {
      const unit = wave.units.find(({ unit: one }) => one === id);
      return unit !== undefined && returnedIn(text) !== unit.returned;
    }),
  );
}

/** A column copied from a spreadsheet, put into the units from one on. */
export function pasted(wave: Wave, from: string, text: string): Typed {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const begin = wave.units.findIndex(({ unit }) => unit === from);
  return new Map(
    lines.flatMap((line, index) => {
      const unit = wave.units[begin + index]?.unit;
      return begin < 0 || unit === undefined ? [] : [[unit, line.trim()] as const];
    }),
  );
}
