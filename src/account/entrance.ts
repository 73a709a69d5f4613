import { Refused } from "#protocol/call.ts";
import type { Role } from "#protocol/endpoint.ts";
import type { Me } from "#protocol/people.ts";
import { hasFieldFault } from "./field-fault.ts";

/** What somebody sees who comes to this page. */
export type Entrance =
  | { readonly stage: "asking" }
  | { readonly stage: "unreachable" }
  /** Nobody has set the store up; without a valid code only the operator's words are shown. */
  | { readonly stage: "set-up-needed" }
  | { readonly stage: "set-up"; readonly code: string }
  | { readonly stage: "recovery-copy"; readonly copy: string }
  | { readonly stage: "sign-in" }
  | { readonly stage: "due-password"; readonly me: Me }
  | { readonly stage: "due-second-factor"; readonly me: Me }
  | { readonly stage: "in"; readonly me: Me };

/** What the endpoint said: who one is (null without a session), and whether the store is set up. */
export type Said = { readonly me: Me | null; readonly setUp: "needed" | "open" | "done"; readonly code: string | null };

/** Where what the endpoint said leads; what is due comes before everything else. */
export function entranceOf({ me, setUp, code }: Said): Entrance {
  if (setUp === "open" && code !== null) return { stage: "set-up", code };
  if (setUp !== "done" && me === null) return { stage: "set-up-needed" };
  if (me === null) return { stage: "sign-in" };
  if (me.due.includes("password")) return { stage: "due-password", me };
  if (me.due.includes("second-factor")) return { stage: "due-second-factor", me };
  return { stage: "in", me };
}

/** Where the work of a role is, and what leads there, by key of the page's words. */
export const workByRole = {
  admin: { address: "/admin/", words: "to-admin" },
  manager: { address: "/dashboard/", words: "to-dashboard" },
  staff: { address: "/admin/?page=devices", words: "to-devices" },
  auditor: { address: "/admin/", words: "to-admin" },
} as const satisfies Record<Role, { readonly address: string; readonly words: string }>;

/** The address to go on to after signing in: one of this product's own staff pages, never anywhere else; null to stay. */
export function wayOn(search: string): string | null {
  const to = new URLSearchParams(search).get("to");
  return to !== null && /^\/(admin|dashboard)\/(?![/\\])/.test(to) ? to : null;
}

/** Which sentence a failed call asks for, by key of the page's words. */
export function failureKey(error: unknown) {
  if (!(error instanceof Refused)) return error instanceof TypeError ? "failure.unreachable" : "failure.other";
  if (error.status === 401) return "failure.credentials";
  if (error.status === 429) return "failure.tries";
  return hasFieldFault(error) ? "failure.fields" : "failure.other";
}
