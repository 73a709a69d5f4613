import { cleanupOutdatedCaches, createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare global {
  // Static routing of service workers (github.com/WICG/service-worker-static-routing-api); absent in browsers that do not know it.
  interface ExtendableEvent {
    readonly addRoutes?: (rule: { condition: { urlPattern: { pathname: string } }; source: "network" }) => Promise<void>;
  }
}
declare const self: ServiceWorkerGlobalScope;
/** The kiosk's own files with their hashes, put in by the build. */
declare const KIOSK_FILES: PrecacheEntry[];

// Each file is fetched against its hash: one that is missing or differs ends the installation, and the old version stays in charge.
precacheAndRoute(KIOSK_FILES);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL("/kiosk/index.html")));

// Only the page knows that no citizen is answering, so only the page may ask for the change of version.
self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") event.waitUntil(self.skipWaiting());
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// Calls to the endpoint are no business of the worker. Chromium may put off a change of version for minutes when one passes through it meanwhile.
self.addEventListener("install", (event) => {
  const routed = event.addRoutes?.({ condition: { urlPattern: { pathname: "/api/*" } }, source: "network" });
  if (routed) event.waitUntil(routed);
});
