import { expect, test } from "vitest";
import { isBroken } from "./proof.ts";
import { update } from "./update/update.ts";

test("no update, whole or half, delivered or taken back, interrupts a citizen or leaves a tablet without its program", async () => {
  expect((await update.run("short")).filter(isBroken)).toEqual([]);
});
