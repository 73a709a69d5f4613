import type { GivenDeskSettings } from "#protocol/settings.ts";
import type { Fault } from "#survey/fault.ts";

/** WCAG 2.2, 1.4.3: white text stands on the accent. */
const leastContrast = 4.5;

/** What is wrong with settings of desks beyond their bounds. */
export function faultsOfDesk({ accent, openingHours = {}, emblem, board = [] }: Omit<GivenDeskSettings, "pin">): Fault[] {
  const faults = faultsOfHours(openingHours);
  if (typeof accent === "string" && contrastWithWhite(accent) < leastContrast)
    faults.push({ place: "given.accent", fault: `is too pale: white text on it needs a contrast of ${leastContrast} : 1` });
  if (board.some(({ day }, index) => day > (board[index - 1]?.day ?? day)))
    faults.push({ place: "given.board", fault: "must begin with the newest" });
  // A picture in an <img> runs no script; one that asks for others would tell them who looks.
  if (
    emblem?.startsWith("data:image/svg+xml") &&
    /https?:(?!\/\/www\.w3\.org)/.test(Buffer.from(emblem.split(",")[1] ?? "", "base64").toString())
  )
    faults.push({ place: "given.emblem", fault: "must not name other addresses" });
  return faults;
}

function faultsOfHours(openingHours: NonNullable<GivenDeskSettings["openingHours"]>): Fault[] {
  return Object.entries(openingHours).flatMap(([weekday, spans]) => {
    const isOrdered = spans.every(({ from, to }, index) => from < to && from >= (spans[index - 1]?.to ?? 0));
    return isOrdered ? [] : [{ place: `given.openingHours.${weekday}`, fault: "must be in order, each time ending after it begins" }];
  });
}

/** What is wrong with settings of the whole organisation beyond their bounds. */
export function faultsOfCommon({ timeZone }: { readonly timeZone?: string | undefined }): Fault[] {
  return timeZone === undefined || isTimeZone(timeZone)
    ? []
    : [{ place: "common.timeZone", fault: "is no time zone, such as Asia/Ho_Chi_Minh" }];
}

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf("timeZone").includes(name) || name === "Asia/Ho_Chi_Minh" || name === "UTC";
}

/** Contrast of a colour `#rrggbb` with white, 1 to 21 (WCAG 2.2, «contrast ratio» and «relative luminance»). */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => linear(parseInt(colour.slice(place, place + 2), 16) / 255));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
