import type { Role } from "#protocol/endpoint.ts";

/** The parts of the workshop, each a page with an address one can send. */
const pages = ["questionnaires", "devices", "settings", "accounts", "held", "annulments", "integrity", "audit", "backups"] as const;
export type Page = (typeof pages)[number];

/** The pages of a role, in their order; the endpoint decides by itself what it answers to whom. */
export const pagesByRole: Readonly<Record<Role, readonly Page[]>> = {
  admin: pages,
  manager: ["devices"],
  staff: ["devices"],
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
