/** A backup of the store in its folder: when it was made, and whether it was found whole. */
export type Backup = { readonly file: string; readonly madeAt: Date; readonly whole: boolean };

/** `sipas-2026-11-21T07-15-09Z.sqlite`; with `.faulty` where something in it did not add up. */
const pattern = /^sipas-(\d{4}-\d{2}-\d{2}T)(\d{2})-(\d{2})-(\d{2})Z(\.faulty)?\.sqlite$/;

/** The file a backup made now is kept in; names sort by time. */
export function backupFile(madeAt: Date, whole: boolean): string {
  const second = `${madeAt.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
  return `sipas-${second}${whole ? "" : ".faulty"}.sqlite`;
}

/** The backups among the files of a folder, the newest first. */
export function backupsAmong(files: readonly string[]): Backup[] {
  return files
    .toSorted()
    .toReversed()
    .flatMap((file) => {
      const [, day, hour, minute, second, faulty] = pattern.exec(file) ?? [];
      if (day === undefined) return [];
      return [{ file, madeAt: new Date(`${day}${hour}:${minute}:${second}Z`), whole: faulty === undefined }];
    });
}

/** Backups of one day that stay while it is the newest; of an older day its last one is enough. */
const keptOfNewestDay = 6;

/**
 * Backups to let go of: so many days (UTC) with a whole backup are kept, of each its last whole one, of the newest several;
 * faulty ones as long as the days they are among. A busy morning never pushes yesterday out.
 */
export function outlived(backups: readonly Backup[], days: number): Backup[] {
  const byDay = Map.groupBy(
    backups.filter((backup) => backup.whole),
    ({ madeAt }) => madeAt.toISOString().slice(0, 10),
  );
  const kept = [...byDay.values()].slice(0, days).flatMap((ofDay, age) => ofDay.slice(0, age === 0 ? keptOfNewestDay : 1));
  const oldest = kept.at(-1);
  const isFull = byDay.size > days;
  return backups.filter((backup) =>
    backup.whole ? !kept.includes(backup) : isFull && oldest !== undefined && backup.madeAt < oldest.madeAt,
  );
}
