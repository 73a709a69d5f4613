const script = "/kiosk/sw.js";
const hourMs = 3_600_000;

/** Keeps the program new without ever touching a citizen's visit. */
export type Updates = {
  /** Puts a downloaded version into use if the kiosk is idle; called whenever it comes back to the welcome screen. */
  readonly applyWhenIdle: () => Promise<void>;
};

/**
 * Registers the service worker, looks for a new version every hour and whenever the page becomes visible, and changes to it
 * only when `isIdle` says so: welcome screen, no draft. Then the page reloads, once.
 */
export async function applyUpdateWhenIdle(isIdle: () => Promise<boolean>): Promise<Updates> {
  // While the program is being worked on there is no built worker.
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return { applyWhenIdle: async () => {} };
  // Not needed to answer, so not in the way of the first screen.
  const { Workbox } = await import("workbox-window");
  const workbox = new Workbox(trustedAddress(), { scope: "/kiosk/", updateViaCache: "none" });
  let ready = false;
  let asked = false;

  async function applyWhenIdle(): Promise<void> {
    if (!ready || asked || !(await isIdle())) return;
    asked = true;
    workbox.messageSkipWaiting();
  }
  workbox.addEventListener("waiting", () => {
    ready = true;
    void applyWhenIdle();
  });
  workbox.addEventListener("controlling", () => {
    if (asked) location.reload();
  });
  await workbox.register({ immediate: true });
  function look(): void {
    void applyWhenIdle();
    // It fails whenever the endpoint is away; the next look comes by itself.
    workbox.update().catch(() => {});
  }
  setInterval(look, hourMs);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  return { applyWhenIdle };
}

/** The worker's address in the form a page under Trusted Types demands; its policy knows this one address. */
function trustedAddress() {
  const policy = window.trustedTypes?.createPolicy("kiosk-worker", {
    createScriptURL: (address: string) => (address === script ? script : ""),
  });
  return policy?.createScriptURL(script) ?? script;
}
