import { expect, test } from "vitest";
import { killedEndpoint } from "../faults/power-cut/killed-endpoint.ts";
import { ownDatabase } from "../support/postgres.ts";
import { engines } from "./open-desk.ts";

/** How often the endpoint is killed; `KILLS=200` for a long run. */
const kills = Number(process.env["KILLS"] ?? 10);

test.each(engines)(
  "killed in the middle of its work, the endpoint has everything it gave a receipt for, once: on %s",
  { timeout: 60_000 + kills * 20_000 },
  async (engine) => {
    await using database = engine === "postgres" ? await ownDatabase() : null;
    const { receipts, ...found } = await killedEndpoint({ kills, databaseUrl: database?.url });
    expect(found).toEqual({ lost: 0, double: 0, wrong: 0 });
    expect(receipts).toBeGreaterThan(kills * 100);
  },
);
