import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { storeFailure } from "../../../src/server/store/failure.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { nameOrganisation } from "../../../src/server/store/organisation.ts";
import { storeLock } from "../../../src/server/store/postgres/locks.ts";
import type { Store } from "../../../src/server/store/store.ts";
import { aForm, aStore, tablet, valid } from "../integrity/a-store.ts";
import { engines } from "../open-desk.ts";
import { recount, talliesIn } from "../recount.ts";
import { annul } from "./annul.ts";

const renamed = { id: "tinh", name: { vi: "Tỉnh mới", en: "New province" } };
const rename = (store: Store) => store.change((transaction) => nameOrganisation(transaction, renamed));

describe.each(engines)("on %s", (engine) => {
  test("what one process changes another knows soon, and a value stays the same until it changes", async () => {
    await using desk = await aStore(engine);
    const other = await openStore(desk.place);
    const before = other.known();
    expect(other.known()).toBe(before);
    await rename(desk.store);
    expect(desk.store.known().organisation.organisation).toEqual(renamed);
    await expect.poll(() => other.known().organisation.organisation, { timeout: 10_000 }).toEqual(renamed);
    await other.close();
  });

  test("what was taken back in one process counts in no other from that moment", async () => {
    await using desk = await aStore(engine);
    const other = await openStore(desk.place);
    const send = (store: Store) =>
      store.keep({ device: tablet, app: "1", receivedAt: desk.clock.now, records: [valid(aForm(), desk.clock.now)] });
    await send(other);
    await annul(desk.store, { unit: "so-xay-dung" });
    await send(other);
    await send(desk.store);
    const standings = await desk.store.database.selectFrom("response").select("standing").orderBy("standing").execute();
    expect(standings.map(({ standing }) => standing)).toEqual(["annulled", "annulled", "counted"]);
    expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
    await other.close();
  });

  test("a change that fails changes nothing, and the next one succeeds", async () => {
    await using desk = await aStore(engine);
    const before = desk.store.known();
    const failing = desk.store.change(async (transaction) => {
      await nameOrganisation(transaction, renamed);
      throw new Error("second thoughts");
    });
    await expect(failing).rejects.toThrow("second thoughts");
    expect(desk.store.known()).toBe(before);
    await rename(desk.store);
    expect(desk.store.known().organisation.organisation).toEqual(renamed);
  });

  test("changes, writings and deliveries that come together all take place", async () => {
    await using desk = await aStore(engine);
    const jobs = Array.from({ length: 20 }, (_, index) => {
      if (index % 3 === 0) return rename(desk.store);
      if (index % 3 === 1) return desk.keep(valid(aForm(), desk.clock.now));
      return desk.store.write(async (transaction) => void (await transaction.updateTable("device").set({ app: "2" }).execute()));
    });
    await Promise.all(jobs);
    expect((await desk.store.database.selectFrom("response").select("id").execute()).length).toBe(7);
    expect(await talliesIn(desk.store.database)).toEqual(await recount(desk.store.database));
  });
});

test("a PostgreSQL server that drops its connections gives no receipt, is called busy, and is found again by itself", async () => {
  await using desk = await aStore("postgres");
  const { database } = desk.store;
  const record = valid(aForm(), desk.clock.now);
  await desk.keep(valid(aForm(), desk.clock.now));
  const waiting = await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${storeLock})`.execute(transaction);
    const kept = desk.keep(record).then(
      () => null,
      (error: unknown) => error,
    );
    const blocked = sql<{ pid: number }>`select pid from pg_locks where locktype = 'advisory' and not granted`;
    await expect.poll(async () => (await blocked.execute(transaction)).rows.length, { timeout: 10_000 }).toBe(1);
    for (const { pid } of (await blocked.execute(transaction)).rows) await sql`select pg_terminate_backend(${pid})`.execute(transaction);
    return { error: await kept };
  });
  expect(storeFailure(waiting.error)).toBe("busy");
  const [ruling] = await desk.keep(record);
  expect(ruling).toMatchObject({ outcome: "accepted" });
  expect(await talliesIn(database)).toEqual(await recount(database));
});

test.each([
  ["53100", "full"],
  ["25006", "readOnly"],
  ["08006", "busy"],
  ["57P03", "busy"],
  ["40P01", "busy"],
  ["ECONNREFUSED", "busy"],
  ["23505", null],
  ["22P02", null],
])("what PostgreSQL calls %s is %s", (code, failure) => {
  expect(storeFailure(Object.assign(new Error("no"), { code }))).toBe(failure);
});
