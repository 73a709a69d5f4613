import { Refused } from "#protocol/call.ts";
import type { Me } from "#protocol/people.ts";

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

/** The page a role works on; null for roles whose work is not on a page of its own. */
export function pageOf({ account: { role } }: Me): string | null {
  if (role === "admin") return "/admin/";
  return role === "manager" ? "/dashboard/" : null;
}

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
  return error.problem?.faults?.some(({ place }) => /password|next/.test(place)) ? "failure.password" : "failure.other";
}
