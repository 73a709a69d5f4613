import type { BrowserContext, Page } from "playwright-core";

/** Makes the processor so many times slower for a page. */
export async function slowDown(context: BrowserContext, page: Page, rate: number): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}
