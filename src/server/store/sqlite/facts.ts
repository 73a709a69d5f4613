import type { DatabaseSync } from "node:sqlite";
import type { Annulment } from "#server/store/annulment.ts";

/**
 * What keeping must know of the store, looked at by each group. Tallies and annulments in memory are those on disk until
 * another process writes (`data_version`) or this one changes what is known (`known_version`).
 */
export function openFacts(database: DatabaseSync, forgetTallies: () => void) {
  const dataVersion = database.prepare("pragma data_version");
  const readFact = database.prepare("select value from meta where name = ?");
  const setCountedUntil = database.prepare(`
    insert into meta (name, value) values ('counted_until', ?)
    on conflict (name) do update set value = max(value, excluded.value)
  `);
  const readAnnulments = database.prepare(`
    select unit, counter, first_day, last_day, flag
    from annulment
    join annulment_approval on annulment_approval.annulment = annulment.id
  `);
  let seen = "";
  let annulments: readonly Annulment[] = [];
  let chainOpenFrom = "";

  function fact(name: string): string {
    return String(readFact.get(name)?.["value"] ?? "");
  }

  function forget(): void {
    seen = "";
    forgetTallies();
  }

  return {
    /** Must begin each transaction. */
    look(): void {
      chainOpenFrom = fact("chain_open_from");
      const version = `${String(dataVersion.get()?.["data_version"])} ${fact("known_version")}`;
      if (version === seen) return;
      forget();
      annulments = readAnnulments.all().map((row) => ({
        unit: String(row["unit"]),
        counter: row["counter"] === null ? null : String(row["counter"]),
        firstDay: String(row["first_day"]),
        lastDay: String(row["last_day"]),
        flag: String(row["flag"]),
      }));
      seen = version;
    },
    chainOpenFrom: (): string => chainOpenFrom,
    annulments: (): readonly Annulment[] => annulments,
    countedUntil: (hour: string): void => void setCountedUntil.run(hour),
    /** Must follow a transaction that does not commit. */
    forget,
  };
}
