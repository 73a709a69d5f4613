import type { Showing } from "./disclosure.ts";

/** What is decided of each column of a cell, a byte each. */
export type States = Uint8Array;

/** The bytes of `States`. `apart`: there is no such cell, so nothing is shown or hidden there. */
export const state = { empty: 0, shown: 1, tooFew: 2, complement: 3, apart: 4 } as const;

const showings = ["empty", "shown", "too-few", "complement"] as const;

/** Whether a byte of `States` keeps a figure from the reader. */
export function isKept(byte: number | undefined): boolean {
  return byte === state.tooFew || byte === state.complement;
}

/** What is decided, in words. */
export function inWords(states: States): readonly Showing[] {
  return Array.from(states, (byte) => showings[byte] ?? "empty");
}

/** What a figure of n persons is, once it is known whether it is hidden. */
export function stateOf(n: number, isHidden: boolean, enough: number): number {
  if (!isHidden) return n === 0 ? state.empty : state.shown;
  return n > 0 && n < enough ? state.tooFew : state.complement;
}
