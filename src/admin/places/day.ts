/** The day before everything: what begins on it has always been. */
const ever = "0001-01-01";

/** Days as half-open stretches: from the first day on, until the day something ended. */
export type Lasting = { readonly from: string; readonly endedOn: string | null };

/** Whether something is there on a day. */
export function isThere({ from, endedOn }: Lasting, day: string): boolean {
  return from <= day && (endedOn === null || day < endedOn);
}

/** Whether something has been from the beginning, so that its first day says nothing. */
export function isSinceEver(day: string): boolean {
  return day === ever;
}

/** The calendar day of an instant; Swedish dates are ISO dates. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(instant);
}
