/** Whether this page's program is the newest; `ready`: another is downloaded and verified, and waits until nobody answers. */
export type ProgramState = "newest" | "ready" | "downloading" | "unknown";

/** Asks for a newer program and says how it stands; unknown without a network, or where there is no service worker. */
export async function programState(workers: Pick<ServiceWorkerContainer, "getRegistration"> | undefined): Promise<ProgramState> {
  const registration = await workers?.getRegistration("/kiosk/");
  if (!registration) return "unknown";
  const isAsked = await registration.update().then(
    () => true,
    () => false,
  );
  if (registration.waiting) return "ready";
  if (registration.installing) return "downloading";
  return isAsked ? "newest" : "unknown";
}
