import type { Bundle } from "#protocol/bundle.ts";

/**
 * Whether what the tablet kept was taken from under it: its bundle was made for another device than the one it is now. The two lie
 * in databases apart, and what deletes the one need not delete the other.
 */
export function isStorageLost(bundle: Pick<Bundle, "device"> | null, device: string): boolean {
  return bundle !== null && bundle.device.id !== device;
}
