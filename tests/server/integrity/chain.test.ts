import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordAudit } from "../../../src/server/integrity/audit.ts";
import { atOneInstant } from "../../../src/server/integrity/at-one-instant.ts";
import { check } from "../../../src/server/integrity/check.ts";
import { openClosing } from "../../../src/server/integrity/closing.ts";
import { beforeTheFirst, type Link, makeLink } from "../../../src/server/integrity/link.ts";
import { openNext } from "../../../src/server/integrity/open-next.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { storePath } from "../../../src/server/store/sqlite/open-sqlite-store.ts";
import { hourOf } from "../../../src/server/store/open-hour.ts";
import { ownFolder } from "../../support/endpoint.ts";
import { aForm, aStore, held, valid } from "./a-store.ts";
import { engines } from "../open-desk.ts";

const schemas = join(import.meta.dirname, "../schemas");

describe.each(engines)("on %s", (engine) => {
  test("an hour in which something came in is closed with a link some minutes after it", async () => {
    await using desk = await aStore(engine);
    await desk.keep(valid(aForm(), desk.clock.now));
    await desk.close();
    expect(await desk.links()).toEqual([]);
    desk.clock.now = new Date("2026-11-19T04:04:59Z");
    await desk.close();
    expect(await desk.links()).toEqual([]);
    desk.clock.now = new Date("2026-11-19T04:05:00Z");
    await desk.close();
    expect(await desk.links()).toMatchObject([{ hour: "2026-11-19T03:00:00Z", leaves: 1, previous: beforeTheFirst(desk.store.store) }]);
  });

  test("hours without anything have no link, and each link holds on to the one before", async () => {
    await using desk = await aStore(engine);
    for (const hours of [0, 1, 5, 2000]) {
      desk.pass(hours);
      await desk.keep(valid(aForm({ day: "2026-11-19" }), desk.clock.now));
      await desk.close();
    }
    desk.pass(1);
    await desk.close();
    await desk.close();
    const links = await desk.links();
    expect(links).toHaveLength(4);
    for (const [index, { previous }] of links.entries()) expect(previous).toBe(links[index - 1]?.hash ?? beforeTheFirst(desk.store.store));
    expect(await desk.check()).toMatchObject({ told: [], links: 4, responses: 4, head: links[3]?.hash });
  });

  test("a store on which nothing has come in yet has no links and nothing wrong", async () => {
    await using desk = await aStore(engine);
    await desk.close();
    expect(await desk.check()).toMatchObject({ told: [], found: 0, links: 0, head: null });
  });

  test("held records and what people did are sealed too; practice is not", async () => {
    await using desk = await aStore(engine);
    await desk.keep(held(aForm(), desk.clock.now), valid(aForm({ mode: "practice" }), desk.clock.now));
    await desk.store.write((transaction) =>
      recordAudit(transaction, { actor: "somebody", action: "settings-changed", unit: null, detail: { minimumGroup: 12 } }, desk.clock.now),
    );
    desk.pass(1);
    await desk.close();
    expect(await desk.links()).toMatchObject([{ leaves: 2 }]);
    expect((await desk.check()).told).toEqual([]);
  });

  test("what comes in after its hour was closed, by a clock set back, is sealed in the first hour still open", async () => {
    await using desk = await aStore(engine);
    await desk.keep(valid(aForm(), desk.clock.now));
    desk.pass(1);
    await desk.close();
    desk.pass(-1);
    await desk.keep(valid(aForm(), desk.clock.now));
    desk.pass(3);
    await desk.close();
    expect((await desk.links()).map(({ hour, leaves }) => [hour, leaves])).toEqual([
      ["2026-11-19T03:00:00Z", 1],
      ["2026-11-19T04:00:00Z", 1],
    ]);
    expect((await desk.check()).told).toEqual([]);
  });

  test("a crash between closing an hour and linking it is healed by the next start", async () => {
    await using desk = await aStore(engine);
    await desk.keep(valid(aForm(), desk.clock.now));
    desk.pass(1);
    const write = desk.store.write;
    Object.assign(desk.store, { write: () => Promise.reject(new Error("the power went out")) });
    await expect(desk.close()).rejects.toThrow("the power went out");
    Object.assign(desk.store, { write });
    expect(await desk.check()).toMatchObject({ told: [], links: 0 });
    await desk.close();
    expect((await desk.check()).told).toEqual([]);
    expect(await desk.links()).toHaveLength(1);
  });

  test("whatever the clock does, no hour gets anything after its link, and the chain holds", { timeout: 60_000 }, async () => {
    const clocks = fc.array(
      fc.record({
        at: fc.oneof(
          fc.constantFrom("1970-01-01T00:30:00Z", "2038-01-19T03:14:07Z", "2026-11-19T03:59:59Z", "2026-11-19T04:06:00Z"),
          fc
            .date({ min: new Date("2026-11-19T00:00:00Z"), max: new Date("2026-11-20T00:00:00Z"), noInvalidDate: true })
            .map((date) => date.toISOString()),
        ),
        what: fc.constantFrom("keep", "close", "both"),
      }),
      { minLength: 1, maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(clocks, async (steps) => {
        await using desk = await aStore(engine);
        for (const { at, what } of steps) {
          desk.clock.now = new Date(at);
          if (what !== "close") await desk.keep(valid(aForm(), desk.clock.now));
          if (what !== "keep") await desk.close();
        }
        expect((await desk.check()).told).toEqual([]);
      }),
      { numRuns: engine === "sqlite" ? 15 : 4 },
    );
  });
});

test("after a clock ran to 2038 and was set back, hours are still closed one by one", () => {
  const latest = "2038-01-19T03:00:00Z";
  const now = new Date("2026-11-19T04:10:00Z");
  expect(openNext({ open: "", latest, movedAt: null }, now)).toBe("2038-01-19T04:00:00Z");
  const moved = { open: "2038-01-19T04:00:00Z", latest: "2038-01-19T04:00:00Z", movedAt: now };
  expect(openNext(moved, new Date("2026-11-19T05:09:59Z"))).toBeNull();
  expect(openNext(moved, new Date("2026-11-19T05:10:00Z"))).toBe("2038-01-19T05:00:00Z");
});

test("an open hour only ever moves forward, and never into an hour that still runs", () => {
  const instant = fc.date({ min: new Date("1970-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true });
  fc.assert(
    fc.property(instant, instant, instant, (first, second, now) => {
      const [open, latest] = [hourOf(first), hourOf(second)];
      const next = openNext({ open, latest, movedAt: null }, now);
      if (next === null) return;
      expect(next > open).toBe(true);
      if (latest <= hourOf(now)) expect(next <= hourOf(now)).toBe(true);
    }),
  );
});

test.each(readdirSync(schemas))("what %s left behind is sealed by one link, and all of it holds", async (file) => {
  using folder = ownFolder();
  writeFileSync(storePath(folder.path), gunzipSync(readFileSync(join(schemas, file))));
  const place = { folder: folder.path };
  const store = await openStore(place);
  const makeLinkOf = (what: Pick<Link, "hour" | "previous">) => atOneInstant(place, (source) => makeLink(source, what));
  await openClosing({ store, now: () => new Date("2027-01-01T00:30:00Z"), makeLink: makeLinkOf })();
  expect(await store.database.selectFrom("chain_link").select("leaves").execute()).toEqual([{ leaves: 25 }]);
  await store.close();
  expect((await atOneInstant(place, (source) => check(source))).told).toEqual([]);
});
