import axe from "axe-core";
import type { CDPSession, Page } from "playwright-core";

/** What axe-core finds against WCAG 2.2 A and AA, and by further rules of its own; read through the debugger, because the page admits no stranger's script. */
export async function accessFaults(page: Page, further: readonly string[] = []): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const found = await faultsFound(session, further, {});
  await session.detach();
  return found;
}

/** The same within the page's only frame. */
export async function accessFaultsInFrame(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const contextByFrame = new Map<unknown, number>();
  session.on("Runtime.executionContextCreated", ({ context: { id, auxData } }) => {
    if (auxData?.["isDefault"]) contextByFrame.set(auxData["frameId"], id);
  });
  await session.send("Runtime.enable");
  const { frameTree } = await session.send("Page.getFrameTree");
  const contextId = contextByFrame.get(frameTree.childFrames?.[0]?.frame.id);
  if (contextId === undefined) throw new Error("the page has no frame");
  const found = await faultsFound(session, [], { contextId });
  await session.detach();
  return found;
}

async function faultsFound(session: CDPSession, further: readonly string[], where: { readonly contextId?: number }): Promise<string[]> {
  const rules = JSON.stringify(Object.fromEntries(further.map((rule) => [rule, { enabled: true }])));
  await session.send("Runtime.evaluate", { ...where, expression: axe.source });
  const found = await session.send("Runtime.evaluate", {
    ...where,
    expression: `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"], rules: ${rules} }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html).join(" ")))`,
    awaitPromise: true,
    returnByValue: true,
  });
  return found.result.value;
}
