import { expect, test } from "vitest";
import { openPool } from "../../../src/server/store/postgres/pool.ts";
import { ownDatabase } from "../../support/postgres.ts";

test("an address with options of its own keeps them, and takes nothing away of what a receipt rests on", async () => {
  await using database = await ownDatabase();
  const options = encodeURIComponent("-c synchronous_commit=off -c search_path=elsewhere");
  const pool = openPool(`${database.url}?options=${options}`, { connections: 1, use: "reading" });
  const setting = async (name: string) => (await pool.query<Record<string, string>>(`show ${name}`)).rows[0]?.[name];
  expect(await setting("search_path")).toBe("elsewhere");
  expect(await setting("synchronous_commit")).toBe("on");
  expect(await setting("default_transaction_read_only")).toBe("on");
  await pool.end();
});
