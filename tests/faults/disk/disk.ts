import type { Proof } from "../proof.ts";
import { fullDiskOfTheEndpoint } from "./full-endpoint.ts";
import { fullDiskOfTheTablet } from "./full-disk-of-the-tablet.ts";
import { quotaOfTheTablet } from "./full-tablet.ts";
import { failingDiskOfTheEndpoint } from "./failing-endpoint.ts";

/** Disks that are full or fail, on either side. */
export const disks: Proof = {
  name: "disk",
  run: async (form) => [
    ...(await failingDiskOfTheEndpoint(form)),
    await fullDiskOfTheEndpoint(form),
    await quotaOfTheTablet(form),
    await fullDiskOfTheTablet(form),
  ],
};
