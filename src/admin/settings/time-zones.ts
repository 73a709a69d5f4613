/** By this name Vietnam's zone is known; browsers list it by an older one. */
const vietnam = "Asia/Ho_Chi_Minh";

/** The time zones one can choose, Vietnam's and the one in use before all others. */
export function timeZones(inUse: string): string[] {
  const others = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "Asia/Saigon");
  return [...new Set([vietnam, inUse, "UTC", ...others])];
}
