import type { Page } from "playwright-core";
import type { Picture } from "./contact-sheet.ts";
import type { Subject } from "./picture-book.ts";

/** The tablet's three forms. */
export type TabletForm = "wide" | "tall" | "small";

/** Pictures of the tablet, whose screens are as large as its forms. */
export const theTablet: Subject<TabletForm> = {
  sizes: { wide: { width: 1280, height: 800 }, tall: { width: 800, height: 1280 }, small: { width: 600, height: 960 } },
  usual: "wide",
  unlessSaid: ["wide"],
  head: `# Every state of the tablet

Made by \`tests/journeys/pictures.test.ts\`, half the size of the screens: \`npm run pictures\` makes them anew, \`npm test\` fails when a state is missing here or can be reached no more.
The unit, its words and its numbers are made up; it is Thursday, 19 November 2026, 9:42. Names say the state, the form and what is unusual: English, high contrast, text size.
The pages of the admin have [a sheet of their own](workshop/README.md), and so have [those of the manager](dashboard/README.md).
`,
  mostBytes: 1_500_000,
  async faultsOf(page: Page, picture: Picture, look: string | undefined) {
    const isLarge = look?.startsWith("text-") ?? false;
    return [...(await page.evaluate(sizeFaults, picture)), ...(isLarge ? [] : await page.evaluate(scrolling))];
  },
};

/** Runs in the page: whether the page is as large as its form, no larger and no smaller. */
function sizeFaults({ width, height }: { readonly width: number; readonly height: number }): string[] {
  const { scrollWidth, scrollHeight } = document.documentElement;
  return scrollWidth === width && scrollHeight === height ? [] : [`the page is ${scrollWidth} × ${scrollHeight}`];
}

/** Runs in the page: what scrolls although it is no list or text for staff. */
function scrolling(): string[] {
  const meant = ".subjects, .reading, .explanation nav, .place-chooser, textarea, svg *";
  const all = [...document.querySelectorAll("*")].filter((one) => one.checkVisibility() && !one.matches(meant) && !one.closest(".hidden"));
  return all.flatMap((one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const down = overflowY === "visible" ? 0 : one.scrollHeight - one.clientHeight;
    const aside = overflowX === "visible" ? 0 : one.scrollWidth - one.clientWidth;
    return down > 1 || aside > 1 ? [`${one.tagName.toLowerCase()}.${one.className} scrolls by ${aside} × ${down}`] : [];
  });
}
