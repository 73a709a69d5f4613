import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { faultsOf } from "../../src/server/keeping/back-up.ts";
import { openSqliteStore, storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { ownFolder } from "../support/endpoint.ts";

const schemas = join(import.meta.dirname, "schemas");

/** A store as each released program left it: 23 live forms, one of practice, one with a remark, two held records. */
test.each(readdirSync(schemas))("a store left by %s is brought to the newest form, and all of it still adds up", async (file) => {
  using folder = ownFolder();
  writeFileSync(storePath(folder.path), gunzipSync(readFileSync(join(schemas, file))));
  const store = await openSqliteStore({ folder: folder.path });
  const count = async (table: "response" | "held" | "tally") => {
    const { n } = await store.database
      .selectFrom(table)
      .select((row) => row.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return n;
  };
  expect([await count("response"), await count("held")]).toEqual([24, 2]);
  expect(store.known().units.size).toBe(4);
  expect([...store.known().surveys.values()].filter(({ inForce }) => inForce)).toHaveLength(1);
  await store.close();
  expect(await faultsOf(storePath(folder.path))).toEqual([]);
});
