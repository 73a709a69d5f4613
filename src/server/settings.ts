import type { Bundle } from "#protocol/bundle.ts";

/** Working hours with half an hour's grace at both ends; one-stop desks also work on Saturday mornings (Quyết định 14/2010/QĐ-TTg). */
const morning = { from: 7 * 60, to: 12 * 60 };
const afternoon = { from: 13 * 60, to: 17 * 60 + 30 };
const workday = [morning, afternoon];

/** The settings of the built-in organisation, until admins can change them. */
export const settings: Bundle["settings"] = {
  timeZone: "Asia/Ho_Chi_Minh",
  idleSeconds: 60,
  countdownSeconds: 20,
  thanksSeconds: 8,
  minimumGroup: 10,
  openingHours: { "1": workday, "2": workday, "3": workday, "4": workday, "5": workday, "6": [morning] },
  keepAcknowledgedDays: 14,
};
