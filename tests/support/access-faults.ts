import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe-core finds against WCAG 2.2 A and AA, and by further rules of its own; read through the debugger, because the page admits no stranger's script. */
export async function accessFaults(page: Page, further: readonly string[] = []): Promise<string[]> {
  const rules = JSON.stringify(Object.fromEntries(further.map((rule) => [rule, { enabled: true }])));
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: axe.source });
  const found = await session.send("Runtime.evaluate", {
    expression: `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"], rules: ${rules} }).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html).join(" ")))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return found.result.value;
}
