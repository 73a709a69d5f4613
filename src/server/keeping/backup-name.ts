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

/** Backups to let go of: whole ones beyond the newest so many, and faulty ones older than the newest whole one that is kept for them. */
export function outlived(backups: readonly Backup[], kept: number): Backup[] {
  const whole = backups.filter((backup) => backup.whole);
  const oldest = whole.slice(0, kept).at(-1);
  return backups.filter(({ madeAt }) => whole.length >= kept && oldest !== undefined && madeAt < oldest.madeAt);
}
