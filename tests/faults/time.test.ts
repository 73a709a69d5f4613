import { expect, test } from "vitest";
import { isBroken } from "./proof.ts";
import { time } from "./time/time.ts";

test("no clock, however wrong and whoever's, turns a form away, and a day that may be wrong says so", async () => {
  expect((await time.run("short")).filter(isBroken)).toEqual([]);
});
