import type { Workbox } from "workbox-window";
import { beginAnew } from "./begin-anew.ts";
import { systemClock } from "#kiosk/keeping/clock.ts";
import type { Outbox } from "#kiosk/keeping/outbox.ts";
import { unmagnified } from "./unmagnified.ts";
import type { UpdateWhenIdle } from "./update-when-idle.ts";

const script = "/kiosk/sw.js";
const hourMs = 3_600_000;

/** Keeps the program new without ever touching a citizen's visit; called whenever the kiosk comes back to the welcome screen. */
export type Updates = Pick<UpdateWhenIdle, "applyWhenIdle">;

/**
 * Registers the service worker, looks for a new version every hour and whenever the page becomes visible, and changes to it
 * only when `isIdle` says so: welcome screen, no draft. Then the page reloads, once; and likewise when a part of it is missing
 * or its storage was disturbed.
 */
export async function applyUpdateWhenIdle(isIdle: () => Promise<boolean>, { onDisturbed }: Pick<Outbox, "onDisturbed">): Promise<Updates> {
  const page = { scale: () => window.visualViewport?.scale ?? 1, replace: () => location.replace(location.href) };
  const anew = beginAnew({ isIdle, fetch: fetch.bind(window), reload: () => location.reload(), steady: systemClock.steady });
  window.addEventListener("vite:preloadError", () => void anew.isDue());
  onDisturbed(() => void anew.isDue());
  async function tidyWhenIdle(): Promise<void> {
    await anew.whenIdle();
    await unmagnified(isIdle, page);
  }
  // While the program is being worked on there is no built worker.
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return { applyWhenIdle: tidyWhenIdle };
  // Not needed to answer, so not in the way of the first screen.
  const [{ Workbox: Registration }, { updateWhenIdle }] = await Promise.all([import("workbox-window"), import("./update-when-idle.ts")]);
  const workbox = new Registration(trustedAddress(), { scope: "/kiosk/", updateViaCache: "none" });
  const update = updateWhenIdle({ isIdle, change: () => workbox.messageSkipWaiting(), reload: () => location.reload() });
  workbox.addEventListener("waiting", () => void update.onReady());
  workbox.addEventListener("controlling", () => void update.onInCharge());
  await workbox.register({ immediate: true });
  async function applyWhenIdle(): Promise<void> {
    await update.applyWhenIdle();
    await tidyWhenIdle();
  }
  function look(): void {
    void applyWhenIdle();
    // It fails whenever the endpoint is away; the next look comes by itself.
    workbox.update().catch(() => {});
  }
  setInterval(look, hourMs);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  return { applyWhenIdle };
}

type WorkerAddress = ConstructorParameters<typeof Workbox>[0];

/** The part of Trusted Types the kiosk uses; absent where a browser does not know them (w3.org/TR/trusted-types). */
declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy: (
        name: string,
        rules: { createScriptURL: (address: string) => string },
      ) => { createScriptURL: (address: string) => WorkerAddress };
    };
  }
}

/** The worker's address in the form a page under Trusted Types demands; its policy knows this one address. */
function trustedAddress(): WorkerAddress {
  const policy = window.trustedTypes?.createPolicy("kiosk-worker", { createScriptURL: (address) => (address === script ? script : "") });
  return policy?.createScriptURL(script) ?? script;
}
