import type { Browser, Locator, Page } from "playwright-core";
import * as z from "zod/mini";
import { openStore } from "../../src/server/store/open-store.ts";
import { wholeOrganisation, writeSettings } from "../../src/server/store/settings.ts";
import { openBrowser } from "./chromium.ts";
import { freePort, ownFolder, startEndpoint } from "./endpoint.ts";
import { setUpStore } from "./set-up-store.ts";
import { browserCookie, type SignedIn, signedInAt } from "./signed-in.ts";

/** An endpoint over a store of its own, and a browser for everybody who works there. */
export type Workshop = AsyncDisposable & { readonly origin: string; readonly data: string; readonly browser: Browser };

/** Opens a workshop as somebody leaves it who has just set it up; its tablets thank briefly. */
export async function openWorkshop(): Promise<Workshop> {
  const data = ownFolder();
  await setUpStore({ folder: data.path }, `${data.path}-keys`);
  const store = await openStore({ folder: data.path });
  await store.change((transaction) => writeSettings(transaction, wholeOrganisation, { thanksSeconds: 3 }));
  await store.close();
  const [endpoint, browser] = await Promise.all([startEndpoint({ data: data.path, port: await freePort() }), openBrowser()]);
  const close = async () => {
    await browser.close();
    await endpoint.stop();
    data[Symbol.dispose]();
  };
  return { origin: endpoint.origin, data: data.path, browser, [Symbol.asyncDispose]: close };
}

type Question<Output> = { readonly path: string; readonly output: z.ZodMiniType<Output> };

/** Somebody who has just signed in, and his window; `faults` is what the window complained about. */
export type Seat = {
  readonly person: SignedIn;
  readonly page: Page;
  readonly faults: string[];
  /** Opens an address of the workshop. */
  readonly open: (address: string) => Promise<void>;
  /** Asks the endpoint itself. */
  readonly ask: <Output>(question: Question<Output>, input?: Readonly<Record<string, string>>) => Promise<Output>;
};

/** Seats an admin, or another window of one who sits already. */
export async function seatAdmin({ origin, data, browser }: Workshop, seated?: SignedIn): Promise<Seat> {
  const person = seated ?? (await signedInAt(data, { role: "admin" }));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN", reducedMotion: "reduce" });
  context.setDefaultTimeout(15_000);
  await context.addCookies([browserCookie(person, origin)]);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  return {
    person,
    page,
    faults,
    open: async (address) => void (await page.goto(origin + address)),
    async ask({ path, output }, input = {}) {
      const answer = await fetch(`${origin}${path}?${new URLSearchParams(input)}`, { headers: { cookie: person.cookie } });
      return z.parse(output, await answer.json());
    },
  };
}

/** The button on the page with that name, word for word. */
export function buttonOf(page: Page | Locator, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

/** The line of the editor's tree with that name, word for word. */
export function lineOf(page: Page, name: string): Locator {
  return page.getByRole("row", { name, exact: true });
}

/** The line of a question in the editor's tree. */
export function questionLine(page: Page, id: string): Locator {
  return page.locator(`[role="row"][data-key="question ${id}"]`);
}

/** Opens a group in the editor by its name, or a question in it by its id. */
export async function openPart(page: Page, group: string, question?: string): Promise<void> {
  const line = lineOf(page, group);
  await line.click();
  if (question === undefined) return;
  if ((await line.getAttribute("aria-expanded")) === "false") await line.getByRole("button", { name: /^Mở/ }).click();
  await questionLine(page, question).click();
}

/** Writes a text of the open part in one language or both. */
export async function writeText(page: Page, what: string, { vi, en }: { readonly vi?: string; readonly en?: string }): Promise<void> {
  if (vi !== undefined) await page.getByLabel(`${what}, tiếng Việt`, { exact: true }).fill(vi);
  if (en !== undefined) await page.getByLabel(`${what}, tiếng Anh`, { exact: true }).fill(en);
}

/** Resolves when the endpoint has everything that was written. */
export async function everythingSaved(page: Page): Promise<void> {
  // What was typed last is on its way within a second.
  await page.waitForFunction(() => document.querySelector(".editor-bar output.saved")?.textContent?.startsWith("Đã lưu"));
}
