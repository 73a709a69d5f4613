import { describe, expect, test } from "vitest";
import { measuredBy } from "../../../src/server/integrity/retention-clock.ts";
import { openRetention } from "../../../src/server/integrity/retention.ts";
import { aForm, aStore, held, valid, withWords } from "./a-store.ts";
import { engines } from "../open-desk.ts";

const time = (text: string): Date => new Date(text);

type Desk = Awaited<ReturnType<typeof aStore>>;
const timesKept = { receiveTimeDays: 30, practiceDays: 7, commentMonths: 24 };

const retention = (desk: Desk) => openRetention({ store: desk.store, now: () => desk.clock.now, timesKept: () => timesKept });

async function rows(desk: Desk) {
  const count = async (table: "receive_time" | "comment" | "response" | "audit") =>
    Number(
      (
        await desk.store.database
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as("rows"))
          .executeTakeFirstOrThrow()
      ).rows,
    );
  return {
    times: await count("receive_time"),
    comments: await count("comment"),
    responses: await count("response"),
    audit: await count("audit"),
  };
}

/** Something of every kind that comes in now. */
async function keepSome(desk: Desk): Promise<void> {
  const at = desk.clock.now;
  const { form, comments } = withWords(aForm(), { "comment-text": "Chờ lâu quá." });
  const practice = withWords(aForm({ mode: "practice" }), { "comment-text": "Thử xem." });
  await desk.keep(valid(form, at, comments), valid(practice.form, at, practice.comments));
}

/** Lets days go by, the endpoint running. */
async function days(desk: Desk, count: number): Promise<void> {
  const run = retention(desk);
  for (let day = 0; day < count; day += 1) {
    desk.pass(24);
    await desk.close();
    await run();
  }
}

describe.each(engines)("on %s", (engine) => {
  test("free words nobody could open yet go after two years too, and what opens their record stays", async () => {
    await using desk = await aStore(engine);
    const leftover = { keyName: "k", organisationKey: "o", sealedKey: "s", comments: "sealed words" };
    await desk.keep({ ...held(aForm(), desk.clock.now), leftover });
    await retention(desk)();
    for (let month = 0; month < 26; month += 1) {
      desk.pass(30 * 24);
      await desk.close();
      await retention(desk)();
    }
    const left = await desk.store.database.selectFrom("sealed_leftover").select(["sealed_key", "comments"]).execute();
    expect(left).toEqual([{ sealed_key: "s", comments: null }]);
    expect((await desk.check()).told).toEqual([]);
  });

  test(
    "practice goes after a week, exact times after a month, free words after two years, and the chain still holds",
    { timeout: 60_000 },
    async () => {
      await using desk = await aStore(engine);
      await keepSome(desk);
      await retention(desk)();
      expect(await rows(desk)).toEqual({ times: 2, comments: 2, responses: 2, audit: 0 });
      await days(desk, 6);
      expect(await rows(desk)).toMatchObject({ responses: 2, comments: 2 });
      await days(desk, 2);
      expect(await rows(desk)).toEqual({ times: 2, comments: 1, responses: 1, audit: 1 });
      expect((await desk.check()).told).toEqual([]);
      await days(desk, 24);
      expect(await rows(desk)).toMatchObject({ times: 0, comments: 1, responses: 1 });
      await days(desk, 680);
      expect(await rows(desk)).toMatchObject({ comments: 1 });
      await days(desk, 20);
      expect(await rows(desk)).toEqual({ times: 0, comments: 0, responses: 1, audit: 3 });
      await desk.close();
      expect((await desk.check()).told).toEqual([]);
    },
  );

  test("what came in later stays when what came in earlier goes", async () => {
    await using desk = await aStore(engine);
    await keepSome(desk);
    await retention(desk)();
    await days(desk, 5);
    await keepSome(desk);
    await days(desk, 3);
    expect(await rows(desk)).toMatchObject({ times: 4, comments: 3, responses: 3 });
  });

  test("the times kept can be shortened, and what is over by then goes with the next day", async () => {
    await using desk = await aStore(engine);
    await keepSome(desk);
    await retention(desk)();
    await days(desk, 2);
    const shorter = openRetention({
      store: desk.store,
      now: () => desk.clock.now,
      timesKept: () => ({ ...timesKept, receiveTimeDays: 1 }),
    });
    desk.pass(24);
    await shorter();
    expect(await rows(desk)).toMatchObject({ times: 0, comments: 2 });
  });

  test("a clock that leaps to 2038 takes at most a month of what is kept, however often the endpoint is started", async () => {
    await using desk = await aStore(engine);
    await keepSome(desk);
    await retention(desk)();
    desk.clock.now = new Date("2038-01-19T03:14:07Z");
    for (const _ of ["first start", "second", "third"]) await retention(desk)();
    expect(await rows(desk)).toMatchObject({ comments: 1 });
    desk.clock.now = new Date("2026-11-20T03:20:00Z");
    await days(desk, 3);
    expect(await rows(desk)).toMatchObject({ comments: 1, responses: 1 });
  });

  test("a store whose clock is wrong the first time loses nothing", async () => {
    await using desk = await aStore(engine);
    await keepSome(desk);
    desk.clock.now = new Date("2038-01-19T03:14:07Z");
    await retention(desk)();
    expect(await rows(desk)).toMatchObject({ times: 2, comments: 2, responses: 2 });
  });
});

test("deletion keeps to the day where the clock can be trusted, catches up by months, and runs once a day", () => {
  const last = { ranAt: time("2026-11-19T03:00:00Z"), reached: time("2026-11-19T03:00:00Z") };
  expect(measuredBy(last, time("2026-11-19T22:59:59Z"))).toBeNull();
  expect(measuredBy(last, time("2026-11-20T03:00:00Z"))).toEqual(time("2026-11-20T03:00:00Z"));
  expect(measuredBy(last, time("2027-06-01T00:00:00Z"))).toEqual(time("2026-12-20T03:00:00Z"));
  expect(measuredBy(last, time("1970-01-01T00:00:00Z"))).toEqual(time("1970-01-01T00:00:00Z"));
});
