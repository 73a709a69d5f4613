import type { Browser, Page } from "playwright-core";
import type { Language } from "#survey/response.ts";
import { thursdayMorning } from "./an-binh.ts";
import { browserCookie, type SignedIn } from "./signed-in.ts";

/** The screens managers read on. */
const screens = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

type Reading = {
  readonly origin: string;
  readonly who: SignedIn;
  readonly screen: keyof typeof screens;
  readonly language?: Language;
};

/** A manager's browser on that Thursday morning, and what its console complained of. */
export async function openManagerPage(
  browser: Browser,
  { origin, who, screen, language = "vi" }: Reading,
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({
    viewport: screens[screen],
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(20_000);
  await context.addCookies([browserCookie(who, origin)]);
  await context.addInitScript((tongue) => localStorage.setItem("language", tongue), language);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => void (["error", "warning"].includes(message.type()) && complaints.push(message.text())));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.clock.install({ time: thursdayMorning });
  return { page, complaints };
}

/** Opens a view and waits until its figures stand there. */
export async function readAt(page: Page, origin: string, search: string): Promise<void> {
  await page.goto(`${origin}/dashboard/${search}`);
  await page.locator(".answer[aria-busy=false]").first().waitFor();
}

/** What the endpoint says by itself to whoever is signed in; throws where it refuses. */
export async function answerTo(path: string, query: Readonly<Record<string, string>>, { origin, who }: Asking): Promise<unknown> {
  const answer = await fetch(`${origin}${path}?${new URLSearchParams(query)}`, { headers: { cookie: who.cookie } });
  if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

type Asking = Pick<Reading, "origin" | "who">;

/** Whether something sticks out of the screen at its side. */
export function isWiderThanScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
