import { expect, test } from "vitest";
import { backupNotice } from "../../../src/server/keeping/serve-notices.ts";

const at = (day: string) => new Date(`2026-11-${day}T08:00:00Z`);

test("a week without a backup is said, with when the newest was made", () => {
  expect(backupNotice({ newest: () => at("10"), since: at("01") }, at("17"))).toBeNull();
  expect(backupNotice({ newest: () => at("10"), since: at("01") }, at("18"))).toEqual({ newest: "2026-11-10T08:00:00Z" });
});

test("an endpoint that never made one says so after a week, not on its first day", () => {
  expect(backupNotice({ newest: () => null, since: at("10") }, at("11"))).toBeNull();
  expect(backupNotice({ newest: () => null, since: at("01") }, at("18"))).toEqual({ newest: null });
});
