import { createContext, useContext, useSyncExternalStore } from "react";
import type { Row } from "./outline.ts";

/** What the lines of a tree say now, each heard by itself: a letter more in one of them draws that one, not the tree. */
export type Lines = {
  readonly find: (key: string) => Row | undefined;
  /** Tells all who hear that the lines say this now. */
  readonly tell: (rows: readonly Row[]) => void;
  readonly hear: (hearer: () => void) => () => void;
};

/** The lines of a tree, as they are at first. */
export function openLines(rows: readonly Row[]): Lines {
  let lines = byKey(rows);
  const hearers = new Set<() => void>();
  return {
    find: (key) => lines.get(key),
    tell: (newer) => {
      lines = byKey(newer);
      for (const hearer of hearers) hearer();
    },
    hear: (hearer) => {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
  };
}

function byKey(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.flatMap((row) => [row, ...row.rows]).map((row) => [row.key, row]));
}

const LinesContext = createContext<Lines>(openLines([]));
export const LinesProvider = LinesContext.Provider;

/** A line as it is now; as the tree was drawn with it where nothing newer is told. */
export function useLine(drawn: Row): Row {
  const { find, hear } = useContext(LinesContext);
  return useSyncExternalStore(hear, () => find(drawn.key) ?? drawn);
}
