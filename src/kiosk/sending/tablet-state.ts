import type { Heartbeat } from "#protocol/responses.ts";

/** What the browser knows of the tablet itself. */
export type TabletState = Pick<Heartbeat, "persisted" | "battery">;

/** The part of the Battery Status API (w3.org/TR/battery-status) the kiosk uses; absent outside Chromium. */
declare global {
  interface Navigator {
    readonly getBattery?: () => Promise<{ readonly level: number; readonly charging: boolean }>;
  }
}

/** Whether the browser promised to keep the storage, and how full the battery is; null where it does not tell. */
export async function tabletState(): Promise<TabletState> {
  const [persisted, battery] = await Promise.all([
    navigator.storage?.persisted?.().catch(() => null),
    navigator.getBattery?.().catch(() => null),
  ]);
  return { persisted: persisted ?? null, battery: battery ? { level: battery.level, charging: battery.charging } : null };
}
