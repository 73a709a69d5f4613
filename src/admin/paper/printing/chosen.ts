import type { Language } from "#survey/response.ts";
import type { Desk } from "#admin/paper/paper-office.ts";

/** What sheets are printed for, while somebody chooses it. */
export type Chosen = {
  readonly unit: string;
  readonly counter: string | null;
  /** Key of a subject; empty for the first there is. */
  readonly subject: string;
  readonly language: Language;
  /** Whether the printer turns the sheets over. */
  readonly isDuplex: boolean;
};

/** Whether the same is printed for the same place; turning the sheets over is the printer's affair. */
export function isSameSheet(one: Chosen, other: Chosen): boolean {
  return (["unit", "counter", "subject", "language"] as const).every((key) => one[key] === other[key]);
}

/** Where choosing begins: at the first desk, all its counters. */
export function firstChoice([desk]: readonly Desk[]): Chosen {
  return { unit: desk?.id ?? "", counter: null, subject: "", language: "vi", isDuplex: true };
}
