import { describe, expect, test } from "vitest";
import type { ForbiddenActs } from "#protocol/forbidden-acts.ts";
import { engines, openDeskOn } from "../open-desk.ts";
import { acts, ask, forms, managerOf, pleased, send, survey } from "./a-doubted-desk.ts";

const calm = { ...pleased, harassment: "no", "extra-money": "no" } as const;
const told = { ...pleased, harassment: "yes", "extra-money": "hinted" } as const;
const silent = { ...pleased, harassment: "prefer-not", "extra-money": "prefer-not" } as const;

const said = ({ rows }: ForbiddenActs) => rows.map(({ week, unit, act, told: count, asked }) => `${week} ${unit} ${act} ${count}/${asked}`);

describe.each(engines)("on %s", (engine) => {
  test("a head reads week by week and unit by unit how many told of it, of how many asked", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(28, calm), forms(2, told), forms(7, silent));
    await send(desk, forms(20, calm, { unit: "xa-hai" }), forms(20, calm, { day: "2026-10-13" }), forms(1, told, { day: "2026-10-13" }));
    await send(desk, forms(20, calm, { unit: "xa-hai", day: "2026-10-13" }));
    const found = await acts(desk, {}, await managerOf(desk, null));
    expect(said(found)).toEqual([
      "2026-W41 xa-mot harassment 2/30",
      "2026-W41 xa-mot extra-money 2/30",
      "2026-W42 xa-mot harassment 1/21",
      "2026-W42 xa-mot extra-money 1/21",
    ]);
    expect([found.shown, found.hidden]).toEqual([8, 0]);
    const ofOne = await acts(desk, { period: "2026-W42" }, await managerOf(desk, "xa-hai"));
    expect([ofOne.rows, ofOne.shown]).toEqual([[], 2]);
  });

  test("of a year he reads week by week of all his units as one", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(12, calm), forms(1, told), forms(12, calm, { unit: "xa-hai" }), forms(2, told, { unit: "xa-hai" }));
    expect(said(await acts(desk, { period: "2026" }, await managerOf(desk, null)))).toEqual([
      "2026-W41 tinh harassment 3/27",
      "2026-W41 tinh extra-money 3/27",
    ]);
  });

  test("a week in which fewer than ten were asked is left out, and said to be", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(8, calm), forms(1, told), forms(6, silent), forms(30, calm, { day: "2026-10-13" }));
    const own = await managerOf(desk, "xa-mot");
    expect(said(await acts(desk, { period: "2026-W41" }, own))).toEqual([]);
    const month = await acts(desk, {}, own);
    expect(said(month)).toEqual([]);
    expect(month.hidden).toBeGreaterThan(0);
  });

  test("beside what somebody told of stands that nobody told of the rest, and what too few were asked about does not", async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(28, calm), forms(2, { ...calm, harassment: "yes" }));
    await send(desk, forms(21, { ...calm, "extra-money": "prefer-not" }, { day: "2026-10-13" }));
    await send(desk, forms(1, { ...told, "extra-money": "prefer-not" }, { day: "2026-10-13" }));
    expect(said(await acts(desk, {}, await managerOf(desk, "xa-mot")))).toEqual([
      "2026-W41 xa-mot harassment 2/30",
      "2026-W41 xa-mot extra-money 0/30",
      "2026-W42 xa-mot harassment 1/22",
    ]);
  }, 60_000);

  test("nobody else reads it, and nothing narrows it", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(30, told));
    expect((await ask(desk, "/api/forbidden-acts")).status).toBe(403);
    const narrowed = await ask(desk, "/api/forbidden-acts", { more: { field: "land" }, cookie: await managerOf(desk, null) });
    expect([narrowed.status, JSON.parse(narrowed.text).faults[0]?.place]).toEqual([400, "field"]);
  });

  test("where nobody answered there is nothing to tell, though the questionnaire asks of it", { timeout: 60_000 }, async () => {
    await using desk = await openDeskOn(engine, { survey });
    await send(desk, forms(30, pleased));
    expect(await acts(desk, {}, await managerOf(desk, null))).toEqual({
      acts: ["harassment", "extra-money"],
      rows: [],
      shown: 0,
      hidden: 0,
    });
  });
});
