import type { Question } from "#survey/definition.ts";
import { type Choice, choicesOf } from "#admin/paper/sheet-parts.ts";

/** What of a question can be typed: the digits of its boxes, one or any of them. */
export type Boxes = { readonly choices: readonly Choice[]; readonly isSeveral: boolean };

/** What is wrong with what was typed for a question. */
export type MarkFault = "unknown-key" | "one-only" | "twice";

/** Answers as typed by their digits: none where nothing was typed. */
export type Mark = { readonly chosen: readonly string[] } | { readonly fault: MarkFault };

/** The boxes of a question. */
export function boxesOf(question: Question): Boxes {
  return { choices: choicesOf(question), isSeveral: question.kind === "several" };
}

/** Reads `4`, `0` or `n` for «không áp dụng», and of several boxes `1 3`, `1,3` or, where no box has two digits, `13`. */
export function readMark({ choices, isSeveral }: Boxes, typed: string): Mark {
  const keys = keysIn(typed, choices, isSeveral);
  const chosen = keys.map((key) => choices.find((choice) => choice.key === key)?.id);
  if (chosen.includes(undefined)) return { fault: "unknown-key" };
  if (new Set(keys).size < keys.length) return { fault: "twice" };
  if (chosen.length > 1 && !isSeveral) return { fault: "one-only" };
  return { chosen: chosen.filter((id) => id !== undefined) };
}

/** Whether nothing more can follow what was typed, so that the next question can be gone to. */
export function isTypedOut({ choices, isSeveral }: Boxes, typed: string): boolean {
  if (isSeveral) return false;
  const [key = ""] = keysIn(typed, choices, isSeveral);
  return choices.some((choice) => choice.key === key) && !choices.some((choice) => choice.key !== key && choice.key.startsWith(key));
}

/** The digits of these boxes as somebody would type them. */
export function typedFor({ choices }: Boxes, chosen: readonly string[]): string {
  return choices.flatMap(({ key, id }) => (chosen.includes(id) ? [key] : [])).join(" ");
}

function keysIn(typed: string, choices: readonly Choice[], isSeveral: boolean): string[] {
  const words = typed
    .toLowerCase()
    .replaceAll("n", "0")
    .split(/[^0-9a-z]+/)
    .filter(Boolean);
  const isOneDigit = choices.every(({ key }) => key.length === 1);
  return isSeveral && isOneDigit ? words.flatMap((word) => word.split("")) : words;
}
