import { check, clock, hand, information, question, warning } from "#ui/icons.ts";
import type { Standing } from "./checks.ts";

/** Shapes that tell apart without colour. */
export const drawings: Readonly<Record<Standing, string>> = {
  good: check,
  working: clock,
  accepted: hand,
  noted: information,
  unknown: question,
  "not-good": warning,
};
