import type { CommonSettings } from "#protocol/settings.ts";
import type { GivenSettings } from "#server/store/settings.ts";

/** What holds until somebody sets it. */
const usual: CommonSettings = {
  timeZone: "Asia/Ho_Chi_Minh",
  minimumGroup: 10,
  closingDay: "calendar",
  defaultBlocks: ["eligibility", "field", "result", "feedback-experience", "lateness", "comment"],
  commentMonths: 24,
  receiveTimeDays: 30,
  practiceDays: 7,
  keepAcknowledgedDays: 14,
  longestRetrySeconds: 300,
  publicationByTwo: false,
};

/** The IANA zone in which the desks count days and hours. */
export function zoneOf({ organisation }: { readonly organisation: { readonly settings: GivenSettings } }): string {
  return commonSettings(organisation).timeZone;
}

/** What holds for the whole organisation. */
export function commonSettings({ settings }: { readonly settings: GivenSettings }): CommonSettings {
  return { ...usual, ...settings.common };
}
