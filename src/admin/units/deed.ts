/** What is done with one unit, by its id. */
export type OfUnit = { readonly deed: "rename" | "move" | "turn-into" | "end" | "add-counter"; readonly unit: string };

/** What is done with a counter of a unit, by their ids. */
export type OfCounter = { readonly deed: "rename-counter" | "end-counter"; readonly unit: string; readonly counter: string };

/** What somebody does with units; `parent` is where a new one begins. */
export type Deed =
  | { readonly deed: "add"; readonly parent: string | null }
  | { readonly deed: "merge"; readonly unit: string }
  | OfUnit
  | OfCounter;

type Name = Deed["deed"];

/** What has to be said for a deed. */
export type Part = "name" | "id" | "kind" | "parent" | "serves" | "counters" | "others" | "into" | "from";

/** The parts of the form of each deed, in order. A counter's name holds for all time, so that it needs no day. */
export const partsOf: Readonly<Record<Name, readonly Part[]>> = {
  add: ["name", "id", "kind", "parent", "serves", "counters", "from"],
  rename: ["name", "from"],
  move: ["parent", "from"],
  "turn-into": ["kind", "serves", "from"],
  merge: ["others", "into", "from"],
  end: ["from"],
  "add-counter": ["name", "from"],
  "rename-counter": ["name"],
  "end-counter": ["from"],
};
