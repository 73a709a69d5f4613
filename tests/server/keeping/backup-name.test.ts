import { array, assert, boolean, date, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { type Backup, backupFile, backupsAmong, outlived } from "../../../src/server/keeping/backup-name.ts";

const someBackups = array(
  record({ madeAt: date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), whole: boolean() }),
).map((made) => backupsAmong([...new Set(made.map(({ madeAt, whole }) => backupFile(madeAt, whole)))]));

const never: Backup = { file: "", madeAt: new Date(0), whole: false };
const wholeOf = (backups: readonly Backup[]) => backups.filter(({ whole }) => whole);

const dayOf = ({ madeAt }: Backup) => madeAt.toISOString().slice(0, 10);

test("letting go of old backups keeps the last whole one of each of the newest days, and the newest of all", () => {
  assert(
    property(someBackups, integer({ min: 1, max: 5 }), (backups, days) => {
      const gone = new Set(outlived(backups, days));
      const newestDays = [...new Set(wholeOf(backups).map(dayOf))].slice(0, days);
      for (const day of newestDays) expect(gone.has(wholeOf(backups).find((backup) => dayOf(backup) === day) ?? never)).toBe(false);
      for (const backup of wholeOf(backups)) if (!newestDays.includes(dayOf(backup))) expect(gone.has(backup)).toBe(true);
    }),
  );
});

test("a morning of many enrolments pushes no other day out", () => {
  const days = Array.from({ length: 20 }, (_, day) => backupFile(new Date(Date.UTC(2026, 10, day + 1, 2)), true));
  const morning = Array.from({ length: 31 }, (_, minute) => backupFile(new Date(Date.UTC(2026, 10, 21, 8, minute)), true));
  const all = backupsAmong([...days, ...morning]);
  const gone = new Set(outlived(all, 30).map(({ file }) => file));
  expect(days.filter((file) => gone.has(file))).toEqual([]);
  expect(morning.filter((file) => !gone.has(file))).toEqual(morning.slice(-6));
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
