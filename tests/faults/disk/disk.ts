import type { Proof } from "../proof.ts";
import { fullDiskOfTheEndpoint } from "./full-endpoint.ts";
import { fullDiskOfTheTablet, quotaOfTheTablet } from "./full-tablet.ts";
import { failingDiskOfTheEndpoint } from "./failing-endpoint.ts";

/** Disks that are full or fail, on either side. */
export const disks: Proof = {
  name: "disk",
  run: async (form) => [
    ...(await failingDiskOfTheEndpoint(form)),
    await fullDiskOfTheEndpoint(form),
    await quotaOfTheTablet(form),
    // The short form of it is walked screen by screen in tests/journeys/trouble-at-the-tablet.test.ts.
    ...(form === "long" ? [await fullDiskOfTheTablet()] : []),
  ],
};
