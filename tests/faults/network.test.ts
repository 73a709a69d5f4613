import { expect, test } from "vitest";
import { network } from "./network/network.ts";
import { isBroken } from "./proof.ts";

test("whatever the line does between tablet and endpoint, what was shown as saved is counted once, with no one's help", async () => {
  expect((await network.run("short")).filter(isBroken)).toEqual([]);
});
