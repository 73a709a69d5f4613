import { smallestGroup } from "./disclosure.ts";
import type { StatesOf } from "./lattice-periods.ts";
import { isKept, state, stateOf } from "./lattice-states.ts";
import type { Lattice } from "./lattice.ts";

/** The lattice with what weeks and half-months have in common, the pieces, as periods inside half-months, numbered behind them. */
export type WithPieces = { readonly lattice: Lattice; readonly piecesByWeek: readonly (readonly number[])[] };

/**
 * Makes pieces periods of their own. Nobody asks for one, but whoever takes shown weeks from shown half-months comes to know it.
 */
export function withPieces(lattice: Lattice): WithPieces {
  const { times, weeks, units } = lattice;
  const pieces = weeks.flatMap(({ overlaps }, week) => overlaps.map((half) => ({ week, half })));
  const pieceOf = (time: number) => pieces[time - times.length];
  const numbered = Map.groupBy(pieces.keys(), (place) => pieces[place]?.week ?? 0);
  return {
    piecesByWeek: weeks.map((_, week) => (numbered.get(week) ?? []).map((place) => times.length + place)),
    lattice: {
      ...lattice,
      times: [...times, ...pieces.map(({ half }) => ({ parent: half }))],
      units: { ...units, parentAt: (unit, time) => units.parentAt(unit, pieceOf(time)?.half ?? time) },
      countsOf: (unit, time, value) => {
        const piece = pieceOf(time);
        return piece === undefined ? lattice.countsOf(unit, time, value) : lattice.countsOfPiece(unit, piece.week, piece.half);
      },
    },
  };
}

/** Decides on units in weeks, numbered from 0: a week is shown if all its pieces are, so that it tells nothing that they do not. */
export function openWeeks(lattice: Lattice, piecesByWeek: WithPieces["piecesByWeek"], statesOf: StatesOf): StatesOf {
  const enough = smallestGroup(lattice.minimumGroup);
  return (unit, week) => {
    const counts = lattice.countsOf(unit, lattice.times.length + week, null);
    const parts = (piecesByWeek[week] ?? []).map((piece) => statesOf(unit, piece));
    return Uint8Array.from(lattice.columns, (_, column) => {
      if (parts.every((states) => states[column] === state.empty)) return state.empty;
      return stateOf(counts[column] ?? 0, parts.some((states) => isKept(states[column])), enough); // prettier-ignore
    });
  };
}
