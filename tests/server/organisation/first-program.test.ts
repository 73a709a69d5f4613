import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { faultsOfUnits } from "../../../src/server/organisation/unit-faults.ts";
import { ever } from "../../../src/server/organisation/unit-history.ts";
import { openSqliteStore, storePath } from "../../../src/server/store/sqlite/open-sqlite-store.ts";
import { ownFolder } from "../../support/endpoint.ts";

const left = join(import.meta.dirname, "../schemas/2026-11-21-first-stones.sqlite.gz");

test("units of a store of the first program have always been as they are, in a tree that holds", async () => {
  using folder = ownFolder();
  writeFileSync(storePath(folder.path), gunzipSync(readFileSync(left)));
  const store = await openSqliteStore({ folder: folder.path });
  const { units, fields } = store.known().organisation;
  expect(units.map(({ id, versions, endedOn }) => [id, versions.map(({ from, kind, serves }) => [from, kind, serves]), endedOn])).toEqual(
    units.map(({ id }, index) => [id, [[ever, index === 0 ? "province" : "commune", index > 0]], null]),
  );
  expect(faultsOfUnits(units)).toEqual([]);
  expect([...fields, ...units.flatMap(({ counters }) => counters)].every(({ from, endedOn }) => from === ever && endedOn === null)).toBe(
    true,
  );
  await store.close();
});
