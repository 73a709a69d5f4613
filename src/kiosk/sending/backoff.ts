/** Waits grow from 1 s to 5 min where nobody says otherwise, as long as other offline collectors of forms wait at most. */
const shortestMs = 1_000;
const usualLongestMs = 300_000;
/** A mistaken Retry-After must not silence a tablet for days. */
const longestRetryAfterMs = 3_600_000;

/** Full jitter: anything from 0 to a limit that doubles with each failure in a row, so that tablets do not come back all at once. */
export function backoffMs(failures: number, fraction: number, longestMs = usualLongestMs): number {
  return Math.floor(fraction * Math.min(longestMs, shortestMs * 2 ** (failures - 1)));
}

/** What a Retry-After header asks for in ms (RFC 9110, 10.2.3: seconds or a date, read against the server's own time), at most an hour; 0 without one. */
export function retryAfterMs(headers: Headers, now: number): number {
  const value = headers.get("retry-after")?.trim() ?? "";
  const wished = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - serverTime(headers, now);
  return Number.isNaN(wished) ? 0 : Math.min(Math.max(wished, 0), longestRetryAfterMs);
}

function serverTime(headers: Headers, now: number): number {
  const date = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(date) ? now : date;
}
