/** The parts of the workshop, each a page with an address one can send. */
export const pages = ["questionnaires", "devices", "accounts"] as const;
export type Page = (typeof pages)[number];

/** The page an address asks for; the first for anything else. */
export function pageIn(search: string): Page {
  const asked = new URLSearchParams(search).get("page");
  return pages.find((page) => page === asked) ?? pages[0];
}

/** The address of a page. */
export function addressOf(page: Page): string {
  return `/admin/?page=${page}`;
}
