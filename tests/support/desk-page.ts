import type { Browser, Page } from "playwright-core";
import type { Bundle } from "#protocol/bundle.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { aBundle, aDesk } from "./tablet.ts";
import { withSetUpDone } from "./pass-set-up.ts";
import { watchShifts } from "./layout.ts";
import { goOn, isAsking, later } from "./walk-form.ts";
import { staticServer } from "./static-server.ts";

export type Size = { readonly width: number; readonly height: number };

/** The three forms of the tablet that the look is drawn for. */
export const sizes: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 600, height: 960 },
];

const centre = { vi: "Trung tâm Phục vụ hành chính công phường An Bình", en: "An Binh Ward Public Administration Service Centre" };

/** What a tablet of this desk is given: one survey, citizens may start by themselves. */
export function deskBundle(definition: SurveyDefinition, desk: Partial<Bundle["units"][number]["desk"]> = {}): Bundle {
  const units = [{ id: "an-binh", name: centre, parent: null, serves: true, counters: [], desk: { ...aDesk, idleSeconds: 45, ...desk } }];
  return aBundle({ units, surveys: [{ hash: "a".repeat(64), definition }] });
}

/** A tablet's page with built pages behind it and a bundle instead of an endpoint. */
export type DeskPage = AsyncDisposable & { readonly page: Page; readonly faults: string[] };

type Opening = {
  readonly folder: string;
  readonly bundle: Bundle;
  readonly viewport?: Size;
  readonly isHandClocked?: boolean;
  /** Whether no voice lives on it. */ readonly isMute?: boolean;
};

/** Opens it at the waiting screen; its clock runs, and by hand too: nobody has to wait for the tablet's half second. */
export async function openDeskPage(
  browser: Browser,
  { folder, bundle, viewport, isHandClocked = true, isMute = false }: Opening,
): Promise<DeskPage> {
  const server = await staticServer(folder, { "/api/bundle": bundle });
  const context = await browser.newContext({ viewport: viewport ?? null, locale: "vi-VN", reducedMotion: "reduce" });
  await withSetUpDone(context);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  if (isHandClocked) await page.clock.install();
  await watchShifts(page);
  await page.addInitScript(speak, isMute ? [] : ["vi-VN", "en-US"]);
  await page.goto(`${server.origin}/kiosk/`);
  await page.getByRole("button", { name: "Bắt đầu" }).waitFor();
  // The tablet rests as it will from its first tick on, and hears presses half a second later.
  if (isHandClocked) for (let tick = 0; tick < 3; tick += 1) await later(page);
  const close = async () => {
    await context.close();
    await server.stop();
  };
  return { page, faults, [Symbol.asyncDispose]: close };
}

/** From the waiting screen to the first question. */
export async function beginDesk(page: Page): Promise<void> {
  while (!(await isAsking(page))) await goOn(page);
}

/** A tablet with voices of these languages; nothing is heard, everything said is noted. */
function speak(languages: readonly string[]): void {
  const voices = languages.map((lang) => ({ lang, localService: true }));
  const spoken: string[] = [];
  class Utterance extends EventTarget {
    voice: unknown = null;
    lang = "";
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const say = (utterance: Utterance) => {
    spoken.push(utterance.text);
    setTimeout(() => utterance.dispatchEvent(new Event("end")), 100);
  };
  Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => voices, cancel: () => spoken.push("hush"), speak: say } });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
  Object.defineProperty(window, "spoken", { value: spoken });
}

/** All that was said since the last time. */
export function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(window, "spoken").splice(0));
}
