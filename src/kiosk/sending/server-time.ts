/** The server's time by its `Date` header, ms since 1970; null when it tells none. */
export function serverTimeOf(headers: Headers): number | null {
  const time = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(time) ? null : time;
}
