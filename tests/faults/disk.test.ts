import { expect, test } from "vitest";
import { disks } from "./disk/disk.ts";
import { isBroken } from "./proof.ts";

test("a disk that is full or fails never makes anybody say «saved», and costs nothing that was", { timeout: 300_000 }, async () => {
  expect((await disks.run("short")).filter(isBroken)).toEqual([]);
});
