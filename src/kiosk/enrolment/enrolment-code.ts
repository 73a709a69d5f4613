import { enrolmentCode } from "#protocol/devices.ts";

/** What keeps typed text from being a code: letters and digits that look alike and are never used, others that no code has, or too few or too many. */
export type CodeFault = "look-alikes" | "characters" | "length";

/** Reads a code as people type it, in whatever case, with spaces and hyphens; eight characters, or what is wrong with it. */
export function readCode(typed: string): { readonly code: string } | { readonly fault: CodeFault } {
  const code = typed.toUpperCase().replaceAll(/[\s\-–—.]/gu, "");
  if (/[0O1IL]/u.test(code)) return { fault: "look-alikes" };
  if (/[^0-9A-Z]/u.test(code)) return { fault: "characters" };
  return enrolmentCode.test(code) ? { code } : { fault: "length" };
}
