import type { Page } from "playwright-core";
import type { Subject } from "./picture-book.ts";

/** A desk's screen and a phone. */
export type WorkshopForm = "desk" | "phone";

/** Pictures of the admin's pages: what is in sight when a page opens. */
export const theWorkshop: Subject<WorkshopForm> = {
  sizes: { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } },
  usual: "desk",
  unlessSaid: ["desk", "phone"],
  head: `# Every page of the workshop

Made by \`tests/journeys/workshop-is-open-to-all.test.ts\`, half the size of the screens: \`npm run pictures\` makes them anew, \`npm test\` fails when a page is missing here, can be reached no more, is not open to all or scrolls sideways.
The province, its people and its numbers are made up; it is Thursday, 19 November 2026, 9:42. Names say the page, its state, the form and the language where it is English. The tablet has [a sheet of its own](../README.md), and so has [the dashboard](../dashboard/README.md).
`,
  mostBytes: 6_000_000,
  faultsOf: (page: Page) => page.evaluate(pageFaults),
};

/** Runs in the page: what no page of the staff may do. */
export function pageFaults(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const headings = document.querySelectorAll("h1").length;
  const said: (string | null)[] = [document.title];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) said.push(texts.currentNode.nodeValue);
  for (const one of document.querySelectorAll("[aria-label], [title], [placeholder]"))
    said.push(one.getAttribute("aria-label"), one.getAttribute("title"), one.getAttribute("placeholder"));
  // A key stands where its words should: `units.add-below`.
  const keys = said.flatMap((text) => /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.exec(text?.trim() ?? "")?.[0] ?? []);
  return [
    ...(scrollWidth > clientWidth ? [`the page scrolls sideways by ${scrollWidth - clientWidth}`] : []),
    ...(headings === 1 ? [] : [`has ${headings} headings of the first rank`]),
    ...keys.map((key) => `«${key}» has no words`),
  ];
}
