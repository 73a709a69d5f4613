import { array, assert, boolean, date, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { type Backup, backupFile, backupsAmong, outlived } from "../../../src/server/keeping/backup-name.ts";

const someBackups = array(
  record({ madeAt: date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), whole: boolean() }),
).map((made) => backupsAmong([...new Set(made.map(({ madeAt, whole }) => backupFile(madeAt, whole)))]));

const wholeOf = (backups: readonly Backup[]) => backups.filter(({ whole }) => whole);

test("letting go of old backups never leaves fewer whole ones than asked for, and keeps the newest", () => {
  assert(
    property(someBackups, integer({ min: 1, max: 5 }), (backups, kept) => {
      const gone = outlived(backups, kept);
      const left = wholeOf(backups).filter((backup) => !gone.includes(backup));
      expect(left).toEqual(wholeOf(backups).slice(0, left.length));
      expect(left.length).toBeGreaterThanOrEqual(Math.min(kept, wholeOf(backups).length));
    }),
  );
});

test("a faulty backup pushes no whole one out", () => {
  const files = [
    "sipas-2026-11-01T00-00-00Z.sqlite",
    "sipas-2026-11-02T00-00-00Z.faulty.sqlite",
    "sipas-2026-11-03T00-00-00Z.faulty.sqlite",
  ];
  expect(outlived(backupsAmong(files), 1)).toEqual([]);
});

test("files that are no backups are left alone", () => {
  expect(backupsAmong(["unfinished.sqlite", "sipas.sqlite", "notes.txt", "sipas-2026-11-01T00-00-00Z.sqlite.part"])).toEqual([]);
});
