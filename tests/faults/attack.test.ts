import { expect, test } from "vitest";
import { attack } from "./attack/attack.ts";
import { isBroken } from "./proof.ts";

test("whoever means harm reads, changes, guesses, forges and runs nothing he may not", async () => {
  expect((await attack.run("short")).filter(isBroken)).toEqual([]);
});
