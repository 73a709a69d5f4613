import type { Browser, BrowserContext, Page } from "playwright-core";
import { thursdayMorning } from "../../support/an-binh.ts";
import { browserCookie, type SignedIn } from "../../support/signed-in.ts";
import { marksIn } from "./hostile-texts.ts";

type Wishes = {
  readonly origin: string;
  readonly who: SignedIn | null;
  readonly language?: "vi" | "en";
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Without the policy of the pages, as in a browser that knows none. */
  readonly bypassCSP?: boolean;
};

/** A page on which every text that is shown and everything that runs is noticed. */
export type WatchedPage = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What ran, opened, was reported or became an element since the last time; and the marks of the texts that were shown as texts. */
  readonly taken: () => Promise<{ readonly hits: readonly string[]; readonly shown: ReadonlySet<string> }>;
};

/** Opens it in a browser window of its own. */
export async function openWatchedPage(browser: Browser, wishes: Wishes): Promise<WatchedPage> {
  const { origin, who, language = "vi", viewport = { width: 1440, height: 900 }, bypassCSP = false } = wishes;
  const context = await browser.newContext({
    viewport,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
    bypassCSP,
  });
  context.setDefaultTimeout(20_000);
  if (who !== null) await context.addCookies([browserCookie(who, origin)]);
  await context.addInitScript((tongue) => localStorage.setItem("language", tongue), language);
  await context.addInitScript(watch);
  const page = await context.newPage();
  let hits: string[] = [];
  page.on("dialog", (dialog) => {
    hits.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/Content.Security.Policy|TrustedHTML|TrustedScript/i.test(message.text())) hits.push(message.text());
  });
  page.on("popup", () => hits.push("another window"));
  await page.clock.install({ time: thursdayMorning });
  return {
    context,
    page,
    async taken() {
      const { found, texts } = await page.evaluate(takeNotes);
      const all = { hits: [...hits, ...found], shown: new Set(marksIn(texts)) };
      hits = [];
      return all;
    },
  };
}

/** Runs in the page before anything else: notes down what must not happen. */
function watch(): void {
  const notes: { found: string[]; texts: string } = { found: [], texts: "" };
  const note = (what: string) => void notes.found.push(what);
  Object.defineProperty(window, "notes", { value: notes });
  for (const name of ["hit", "alert", "confirm", "prompt", "open"])
    Object.defineProperty(window, name, { value: () => note(`${name} was called`) });
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) =>
    note(`the policy was needed: ${violatedDirective} ${sample}`),
  );
  const look = (added: Node) => {
    notes.texts += added.textContent ?? "";
    if (!(added instanceof Element)) return;
    const elements = [added, ...added.querySelectorAll("[data-hit]")].filter((one) => one.hasAttribute("data-hit"));
    for (const one of elements) note(`a text became an element: ${one.outerHTML.slice(0, 80)}`);
  };
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      addedNodes.forEach(look);
      if (type === "characterData") notes.texts += target.textContent ?? "";
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Runs in the page: gives what was noted since the last time, with what stands in attributes and fields. */
function takeNotes() {
  const notes: { found: string[]; texts: string } = Reflect.get(window, "notes");
  const attributes = [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes].map(({ value }) => value));
  const fields = [...document.querySelectorAll("input, textarea")].map((one) => String(Reflect.get(one, "value")));
  const addresses = [...document.querySelectorAll("[href], [src], [action]")].flatMap((one) =>
    ["href", "src", "action"]
      .map((name) => one.getAttribute(name) ?? "")
      .filter((address) => /^\s*(javascript|vbscript|data:text)/i.test(address)),
  );
  const taken = {
    found: [...notes.found, ...addresses.map((address) => `an address that runs: ${address.slice(0, 60)}`)],
    texts: [notes.texts, document.title, ...attributes, ...fields].join(" "),
  };
  notes.found = [];
  notes.texts = "";
  return taken;
}
