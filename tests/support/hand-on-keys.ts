import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Nobody presses Tab more often before he gives up. */
const mostTabs = 200;

/** A hand that knows only keys: after each of them something has the focus. */
export function handOn(page: Page) {
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(isFocusLost), { message: `the focus after ${key}` }).toBe(false);
  };
  const tabUntil = async (isThere: () => Promise<boolean>, what: string): Promise<void> => {
    // Behind the last element Tab leaves the page for the browser's own bar and comes back.
    for (let step = 0; step < mostTabs && !(await isThere()); step += 1) await page.keyboard.press("Tab");
    expect({ what, isThere: await isThere(), shows: await page.evaluate(showsFocus) }).toEqual({ what, isThere: true, shows: true });
  };
  return {
    press,
    focused: () => page.evaluate(() => document.activeElement?.textContent ?? ""),
    focusedLabel: () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""),
    tabTo: (selector: string) =>
      tabUntil(() => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector), selector),
    tabToButton: (name: string) =>
      tabUntil(
        () =>
          page
            .evaluate((wanted) => document.activeElement?.matches("button") && document.activeElement.textContent === wanted, name)
            .then(Boolean),
        name,
      ),
  };
}

/** Runs in the page. */
function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Runs in the page: whether somebody sees where the focus is, by an outline or a shadow of the element or of what it stands for. */
function showsFocus(): boolean {
  const { activeElement } = document;
  if (activeElement === null) return false;
  if (activeElement.matches("iframe")) return true;
  const label = activeElement.closest("label");
  return [activeElement, ...(label ? [label, ...label.children] : [])].some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  });
}
