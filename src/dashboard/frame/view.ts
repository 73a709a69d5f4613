import type { Catalogue } from "#protocol/results.ts";
import type { Choice } from "./choice.ts";

/** What every view is handed: what is chosen, what there is to choose from, and the way to other choices. A view asks for its own figures, with `Asking`. */
export type ViewProps = {
  readonly choice: Choice;
  readonly catalogue: Catalogue;
  /** The address of this choice with some parts changed, what cannot stand beside them let go. */
  readonly addressOf: (change: Partial<Choice>) => string;
  readonly go: (search: string) => void;
};
