import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { faultsOf } from "../../src/server/keeping/back-up.ts";
import { openWriter } from "../../src/server/store/sqlite/connection.ts";
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

/** All that a store says of its tables, and how many rows of each there are. */
function formOf(path: string): unknown {
  const database = openWriter(path);
  const made = database.prepare("select type, name, sql from sqlite_schema order by type, name").all();
  const tables = made.filter(({ type }) => type === "table").map(({ name }) => String(name));
  const rows = tables.map((name) => [name, database.prepare(`select count(*) as n from "${name}"`).get()?.["n"]]);
  database.close();
  return { made, rows };
}

test.each(readdirSync(schemas))(
  "a migration of a store left by %s that fails half way changes nothing, and is made when it can be",
  async (file) => {
    using folder = ownFolder();
    const path = storePath(folder.path);
    writeFileSync(path, gunzipSync(readFileSync(join(schemas, file))));
    const obstacle = openWriter(path);
    // A table of the last migration is there already, under its name and not of its making.
    obstacle.exec("create table remark_route (id integer) strict");
    obstacle.close();
    const before = formOf(path);
    await expect(openSqliteStore({ folder: folder.path })).rejects.toThrow("cannot be brought to its newest form");
    expect(formOf(path)).toEqual(before);
    const cleared = openWriter(path);
    cleared.exec("drop table remark_route");
    cleared.close();
    const store = await openSqliteStore({ folder: folder.path });
    await store.close();
    expect(await faultsOf(path)).toEqual([]);
  },
);
