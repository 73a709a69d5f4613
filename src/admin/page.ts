import { CriterionCode } from "#survey/definition.ts";
import type { Located } from "#survey/locate.ts";
import type { Part } from "#survey/part.ts";
import type { Role } from "#protocol/endpoint.ts";

/** The parts of the workshop, each a page with an address one can send. */
const pages = [
  "start",
  "questionnaires",
  "paper",
  "units",
  "procedures",
  "waves",
  "targets",
  "settings",
  "accounts",
  "devices",
  "held",
  "annulments",
  "integrity",
  "audit",
  "backups",
] as const;
export type Page = (typeof pages)[number];

/** The pages under the headings of the navigation, in its order. */
export const partsOfNavigation: readonly { readonly part: "asking" | "organisation" | "trust"; readonly pages: readonly Page[] }[] = [
  { part: "asking", pages: ["start", "questionnaires", "paper"] },
  { part: "organisation", pages: ["units", "procedures", "waves", "targets", "settings", "accounts", "devices"] },
  { part: "trust", pages: ["held", "annulments", "integrity", "audit", "backups"] },
];

/** The pages of a role, in their order; the endpoint decides by itself what it answers to whom. */
export const pagesByRole: Readonly<Record<Role, readonly Page[]>> = {
  admin: pages,
  manager: ["devices"],
  staff: ["paper", "devices"],
  auditor: ["integrity", "audit", "annulments"],
};

/** The page an address asks for; null where it names none. */
export function pageIn(search: string): Page | null {
  const asked = new URLSearchParams(search).get("page");
  return pages.find((page) => page === asked) ?? null;
}

/** The page somebody of this role gets: the one asked for, else the first of his; null where it is not his, or where he has none. */
export function pageFor(role: Role, asked: Page | null): Page | null {
  return pagesByRole[role].find((page) => asked === null || page === asked) ?? null;
}

/** The address of a page. */
export function addressOf(page: Page): string {
  return `/admin/?page=${page}`;
}

/** The address of a draft in the editor, which fills the window. */
export function addressOfDraft(draft: string): string {
  return `/admin/?draft=${draft}`;
}

/** The draft an address opens in the editor; null where it opens none. */
export function draftIn(search: string): string | null {
  return new URLSearchParams(search).get("draft");
}

/** The address of a place in a draft: its part is open there, and its field has the focus. */
export function addressInDraft(draft: string, { where, field }: Located): string {
  const query = new URLSearchParams({ draft, ...where, ...(field !== null && { field }) });
  return `/admin/?${query}`;
}

/** The place in a draft an address opens; all of the draft where it names none. */
export function placeInDraft(search: string): Located {
  const asked = new URLSearchParams(search);
  return { where: partIn(asked), field: asked.get("field") };
}

function partIn(asked: URLSearchParams): Part {
  const id = asked.get("id");
  const part = (["block", "question"] as const).find((one) => one === asked.get("part"));
  const code = CriterionCode.safeParse(asked.get("code"));
  if (asked.get("part") === "criterion" && code.success) return { part: "criterion", code: code.data };
  return part && id !== null ? { part, id } : { part: "survey" };
}
