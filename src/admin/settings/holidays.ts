/** As many as the endpoint takes. */
export const mostHolidays = 400;

const dayMs = 86_400_000;

/** The days from one to another, both with them; none where the last lies before the first, or where there would be too many. */
export function daysFromTo(first: string, last: string): string[] {
  const [begin, end] = [Date.parse(first), Date.parse(last)];
  const count = (end - begin) / dayMs + 1;
  if (!(count >= 1 && count <= mostHolidays)) return [];
  return Array.from({ length: count }, (_, index) => new Date(begin + index * dayMs).toISOString().slice(0, 10));
}

/** These days too, each once and in order. */
export function withDays(holidays: readonly string[], days: readonly string[]): string[] {
  return [...new Set([...holidays, ...days])].toSorted();
}

/** The ISO weekday of a day, "1" Monday to "7" Sunday. */
export function weekdayOf(day: string): "1" | "2" | "3" | "4" | "5" | "6" | "7" {
  return (["7", "1", "2", "3", "4", "5", "6"] as const)[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "1";
}
