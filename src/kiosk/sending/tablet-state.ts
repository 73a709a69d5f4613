import type { Heartbeat } from "#protocol/responses.ts";

/** What the browser knows of the tablet itself. */
export type TabletState = Pick<Heartbeat, "persisted" | "battery">;

/** The part of the Battery Status API (w3.org/TR/battery-status) the kiosk uses; absent outside Chromium. */
declare global {
  interface Navigator {
    readonly getBattery?: () => Promise<{ readonly level: number; readonly charging: boolean }>;
  }
}

/** The browser's word within a second, else null: Chromium leaves a question for the battery unanswered at times, and nothing may wait for that, least of all sending. */
function soon<Word>(asked: Promise<Word> | undefined): Promise<Word | null> {
  const silence = new Promise<null>((resolve) => setTimeout(resolve, 1_000, null));
  return Promise.race([asked ?? null, silence]).catch(() => null);
}

/** Whether the browser promised to keep the storage, and how full the battery is; null where it does not tell. */
export async function tabletState(): Promise<TabletState> {
  const [persisted, battery] = await Promise.all([soon(navigator.storage?.persisted?.()), soon(navigator.getBattery?.())]);
  return { persisted, battery: battery && { level: battery.level, charging: battery.charging } };
}
