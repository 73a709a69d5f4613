import type { Browser, Page } from "playwright-core";
import * as z from "zod/mini";
import type { SurveyDefinition } from "#survey/definition.ts";
import { startDraft } from "#protocol/survey-drafts.ts";
import { browserCookie, signedInAt } from "./signed-in.ts";

/** Where a draft is begun and opened: pages of that origin, a store in that folder. */
type Where = { readonly origin: string; readonly data: string; readonly viewport?: { readonly width: number; readonly height: number } };

/** A draft open in the editor of an admin, and all that its console said. */
export type OpenDraft = { readonly page: Page; readonly draft: string; readonly faults: string[] };

/** Begins a draft with this text as an admin who has just signed in, and opens it. */
export async function openDraft(browser: Browser, definition: SurveyDefinition, where: Where): Promise<OpenDraft> {
  const { origin, data, viewport = { width: 1440, height: 900 } } = where;
  const person = await signedInAt(data, { role: "admin" });
  const started = await fetch(`${origin}${startDraft.path}`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: person.cookie, origin },
    body: JSON.stringify({ definition, base: null }),
  });
  const { draft } = z.parse(startDraft.output, await started.json());
  const context = await browser.newContext({ viewport, locale: "vi-VN" });
  await context.addCookies([browserCookie(person, origin)]);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => void (["error", "warning"].includes(message.type()) && faults.push(message.text())));
  await page.goto(`${origin}/admin/?draft=${draft}`);
  await page.locator(".editor").waitFor();
  return { page, draft, faults };
}
