/** Whether this page's program is the newest; `ready`: another is downloaded and verified, and waits until nobody answers. */
export type ProgramState = "newest" | "ready" | "downloading" | "unknown";

/** What is looked at of a service worker's registration. */
type Registration = {
  readonly update: () => Promise<unknown>;
  readonly waiting: object | null;
  readonly installing: object | null;
};
type Workers = { readonly getRegistration: (scope: string) => Promise<Registration | undefined> };

/** Asks for a newer program and says how it stands; unknown without a network, or where there is no service worker. */
export async function programState(workers: Workers | undefined): Promise<ProgramState> {
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
