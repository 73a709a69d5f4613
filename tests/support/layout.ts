/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page stands alone */
import type { Page } from "playwright-core";

/** What is wrong with the picture on the screen: something scrolls, a text is cut or covered, a target is too small. Empty: nothing. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(faultsOnScreen);
}

/** Where everything on the screen stands that must stay: cells, buttons, lines of text. Words may turn strong inside their cell. */
export function boxesOf(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(boxesOnScreen);
}

/** Counts from here on whatever moves on the page, as the browser sees it. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const { dataset } = document.documentElement;
      dataset["shifts"] = String(Number(dataset["shifts"] ?? 0) + list.getEntries().length);
    }).observe({ type: "layout-shift" });
  });
}

/** How often something moved on the page so far. */
export function shiftsSoFar(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // Of the browser's own frames; a clock that is held by hand has others.
    const frame = () => new Promise((resolve) => new IntersectionObserver(resolve).observe(document.body));
    for (let drawn = 0; drawn < 3; drawn += 1) await frame();
    return Number(document.documentElement.dataset["shifts"] ?? 0);
  });
}

/** Runs in the page, so it stands alone. */
function faultsOnScreen(): string[] {
  const top = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  const faults: string[] = [];
  const { scrollHeight, scrollWidth } = document.documentElement;
  if (scrollHeight > innerHeight || scrollWidth > innerWidth) faults.push(`the page scrolls: ${scrollWidth} × ${scrollHeight}`);
  const shown = [top, ...top.querySelectorAll("*")].filter((one) => one.checkVisibility() && !one.closest(".hidden"));
  for (const one of shown) scrolling(one);
  const marks = shown.flatMap(marksIn);
  for (const mark of marks) cut(mark);
  for (const [place, mark] of marks.entries()) for (const other of marks.slice(place + 1)) covered(mark, other);
  for (const target of shown.filter((one) => one.matches("button, a, textarea, label:has(input)"))) small(target);
  return faults;

  type Mark = { readonly owner: Element; readonly what: string; readonly box: DOMRect };

  function scrolling(one: Element): void {
    if (one instanceof SVGElement || getComputedStyle(one).overflowY === "visible" || one.matches("textarea")) return;
    const [down, aside] = [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth];
    if (down > 1 || aside > 1) faults.push(`${one.tagName.toLowerCase()}.${one.className} scrolls by ${aside} × ${down}`);
  }

  /** The lines of text that belong to an element itself, or its drawing; a line's box without the air above and below. */
  function marksIn(one: Element): Mark[] {
    if (one.matches("svg:not(.tick, .countdown *)")) return [{ owner: one, what: "drawing", box: one.getBoundingClientRect() }];
    if (one instanceof SVGElement) return [];
    const texts = [...one.childNodes].filter((node) => node instanceof Text && node.data.trim() !== "");
    return texts.flatMap((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].map(({ x, y, width, height }) => {
        const air = height * 0.2;
        return { owner: one, what: text.textContent?.trim() ?? "", box: new DOMRect(x, y + air, width, height - 2 * air) };
      });
    });
  }

  function isInside(box: DOMRect, frame: DOMRect): boolean {
    return box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
  }

  function cut({ owner, what, box }: Mark): void {
    const frame = owner.closest("button, label, .banner, main, header, footer, dialog") ?? document.body;
    if (!isInside(box, frame.getBoundingClientRect()))
      faults.push(`«${what}» leaves its ${frame.tagName.toLowerCase()}.${frame.className}`);
    if (!isInside(box, new DOMRect(0, 0, innerWidth, innerHeight))) faults.push(`«${what}» leaves the screen`);
  }

  function covered(one: Mark, other: Mark): void {
    if (one.owner === other.owner || one.owner.contains(other.owner) || other.owner.contains(one.owner)) return;
    const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    if (width > 1 && height > 1) faults.push(`«${one.what}» and «${other.what}» overlap`);
  }

  function small(target: Element): void {
    const least = target.matches(".place") ? 84 : 64;
    const { width, height } = target.getBoundingClientRect();
    if (width < least || height < least) faults.push(`«${target.textContent}» is only ${width} × ${height}`);
  }
}

function boxesOnScreen(): Record<string, string> {
  const lasting = "button, label, textarea, h1, main p, .item, .text, .text > span, .progress, .band b, .items, .choices";
  const all = [...document.querySelectorAll(lasting)].filter((each) => each.checkVisibility() && !each.closest(".hidden, dialog"));
  return Object.fromEntries(
    all.map((one, place) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [`${place} ${one.tagName}`, [x, y, width, height].map((size) => Math.round(size * 10) / 10).join()];
    }),
  );
}
