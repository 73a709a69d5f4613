import type { Page } from "playwright-core";

/** From the waiting screen through whole forms to the waiting screen again, without a reload and as quickly as the tablet draws; every third citizen is dissatisfied. */
export function visitsInARow(page: Page, count: number): Promise<void> {
  // oxlint-disable unicorn/consistent-function-scoping -- what runs in the page knows nothing outside itself
  return page.evaluate(async (visits) => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const main = () =>
      document.querySelector<HTMLButtonElement>(
        "dialog[open] .button:last-of-type, footer.actions .button.main, .start .button.main, .button.main",
      );
    const isResting = () => document.querySelector(".start .button.main") !== null;
    const screen = () => `${document.querySelector("main")?.innerText} ${document.querySelector("dialog[open]")?.textContent}`;
    async function follow(): Promise<void> {
      const before = screen();
      for (let frame = 0; screen() === before; frame += 1) {
        if (frame % 10 === 0) {
          dispatchEvent(new Event("skip-time"));
          main()?.click();
        }
        if (frame > 2000) throw new Error(`the tablet stands still at: ${before}`);
        await drawn();
      }
    }
    function answer(level: number): void {
      const names = new Set([...document.querySelectorAll<HTMLInputElement>("main input[type=radio]")].map(({ name }) => name));
      for (const name of names) {
        const places = document.querySelectorAll<HTMLInputElement>(`main input[name="${name}"]`);
        (places[places.length < 5 ? 0 : level - 1] ?? places[0])?.click();
      }
    }
    for (let visit = 0; visit < visits; visit += 1) {
      await follow();
      while (!isResting()) {
        if (document.querySelector("dialog[open]") === null) answer(visit % 3 === 2 ? 2 : 5);
        await drawn();
        await follow();
      }
    }
  }, count);
  // oxlint-enable unicorn/consistent-function-scoping
}

/** What a page holds after the garbage was collected: bytes of its JavaScript heap, nodes of its documents, listeners. */
export type Held = { readonly heap: number; readonly nodes: number; readonly listeners: number };

export async function heldBy(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  // What finalisers let go is free only the next time.
  for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  await session.detach();
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
