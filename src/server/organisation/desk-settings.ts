import type { DeskSettings } from "#protocol/bundle.ts";
import type { Organisation } from "#server/store/organisation.ts";
import { wholeOrganisation } from "#server/store/settings.ts";
import { lineOf } from "./unit-tree.ts";

/** Working hours with half an hour's grace at both ends; one-stop desks also work on Saturday mornings (Quyết định 14/2010/QĐ-TTg). */
const morning = { from: 7 * 60, to: 12 * 60 };
const afternoon = { from: 13 * 60, to: 17 * 60 + 30 };
const workday = [morning, afternoon];

/** What a desk says and does until somebody sets it. */
export const unsaidDesk: DeskSettings = {
  emblem: null,
  accent: null,
  openingHours: { "1": workday, "2": workday, "3": workday, "4": workday, "5": workday, "6": [morning] },
  holidays: [],
  hotline: null,
  feedbackBox: null,
  feedback: null,
  complaints: null,
  dossierProgress: null,
  selfService: true,
  pin: null,
  idleSeconds: 45,
  countdownSeconds: 20,
  thanksSeconds: 8,
};

/** What the desks of the organisation say and do where no unit says otherwise. */
export function usualDesk({ settings }: Pick<Organisation, "settings">): DeskSettings {
  return { ...unsaidDesk, ...settings.desks.get(wholeOrganisation) };
}

/** What the desk of a unit says and does on a day: what the unit says, else the nearest above it that does, else the organisation. */
export function deskSettings(organisation: Pick<Organisation, "settings" | "units">, unit: string, day: string): DeskSettings {
  const desk = usualDesk(organisation);
  const line = lineOf(organisation.units, unit, day);
  for (const above of line.toReversed()) Object.assign(desk, organisation.settings.desks.get(above));
  return desk;
}
