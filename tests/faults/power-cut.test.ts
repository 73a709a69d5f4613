import { expect, test } from "vitest";
import { powerCutOfTheEndpoint } from "./power-cut/of-the-endpoint.ts";
import { powerCutOfTheTablet } from "./power-cut/of-the-tablet.ts";
import { isBroken } from "./proof.ts";

test.each([powerCutOfTheEndpoint, powerCutOfTheTablet])(
  "$name: what was promised before a power cut is kept after it",
  { timeout: 300_000 },
  async ({ run }) => {
    expect((await run("short")).filter(isBroken)).toEqual([]);
  },
);
