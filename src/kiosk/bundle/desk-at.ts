import type { Bundle, DeskSettings } from "#protocol/bundle.ts";

type Followed = Pick<DeskSettings, "idleSeconds" | "countdownSeconds" | "thanksSeconds" | "openingHours" | "holidays" | "selfService">;

/** What the screens of a unit follow; where the tablet stands there no more, what is usual in the organisation. */
export function deskAt({ units, settings }: Pick<Bundle, "units" | "settings">, unit: string | undefined): Followed {
  return units.find(({ id }) => id === unit)?.desk ?? { ...settings, selfService: true };
}
