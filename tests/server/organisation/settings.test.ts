import * as fc from "fast-check";
import { pbkdf2Sync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { Bundle, DeskSettings } from "#protocol/bundle.ts";
import { Problem } from "#protocol/problem.ts";
import { readSettings } from "#protocol/settings.ts";
import { Catalogue } from "#protocol/results.ts";
import { deskSettings, usualDesk } from "../../../src/server/organisation/desk-settings.ts";
import { contrastWithWhite } from "../../../src/server/organisation/setting-faults.ts";
import { type DeskOnAny, engines, openDeskOn, province } from "../open-desk.ts";

const text = { vi: "1022", en: "1022" };
const hotline = (checkedOn: string | null) => ({ text, checkedOn });

async function set(desk: DeskOnAny, revision: number, body: object): Promise<number> {
  const path = "common" in body || "organisation" in body ? "settings" : "settings/desk";
  return (await desk.ask(`/api/organisation/${path}`, { revision, ...body })).status;
}

async function faultsOf(desk: DeskOnAny, path: string, body: object): Promise<string[]> {
  const { status, json } = await desk.ask(`/api/organisation/${path}`, { revision: 0, ...body });
  expect(status).toBe(400);
  return Problem.parse(json).faults?.map(({ place }) => place) ?? [];
}

const improvement = (day: string, vi = "Thêm ghế ngồi chờ") => ({
  said: { vi, en: "More chairs" },
  done: { vi: "Đã đặt thêm 12 ghế", en: "12 chairs were added" },
  day,
});
const tooLong = "ă".repeat(201);

const outOfBounds: readonly [string, object, string][] = [
  ["settings", { common: { minimumGroup: 9 } }, "common.minimumGroup"],
  ["settings", { common: { receiveTimeDays: 91 } }, "common.receiveTimeDays"],
  ["settings", { common: { timeZone: "Asia/Hanoi-on-Sea" } }, "common.timeZone"],
  ["settings", { common: { closingDay: "15th" } }, "common.closingDay"],
  ["settings/desk", { unit: null, given: { accent: "#d9a441" } }, "given.accent"],
  ["settings/desk", { unit: null, given: { accent: "red" } }, "given.accent"],
  ["settings/desk", { unit: null, given: { idleSeconds: 5 } }, "given.idleSeconds"],
  ["settings/desk", { unit: null, given: { openingHours: { "1": [{ from: 600, to: 500 }] } } }, "given.openingHours.1"],
  [
    "settings/desk",
    {
      unit: null,
      given: {
        openingHours: {
          "1": [
            { from: 600, to: 700 },
            { from: 650, to: 800 },
          ],
        },
      },
    },
    "given.openingHours.1",
  ],
  ["settings/desk", { unit: null, given: { holidays: ["2026-02-30"] } }, "given.holidays[0]"],
  ["settings/desk", { unit: null, given: { hotline: { text, checkedOn: "hôm qua" } } }, "given.hotline.checkedOn"],
  ["settings/desk", { unit: null, given: { emblem: "https://example.org/logo.png" } }, "given.emblem"],
  ["settings/desk", { unit: null, given: { hotline: { text: { vi: tooLong, en: "x" }, checkedOn: null } } }, "given.hotline.text.vi"],
  ["settings/desk", { unit: null, given: { board: [improvement("2026-11-01", tooLong)] } }, "given.board[0].said.vi"],
  ["settings/desk", { unit: null, given: { board: [improvement("2026-13-01")] } }, "given.board[0].day"],
  ["settings/desk", { unit: null, given: { board: Array.from({ length: 5 }, () => improvement("2026-11-01")) } }, "given.board"],
  ["settings/desk", { unit: null, given: { board: [improvement("2026-11-01"), improvement("2026-11-02")] } }, "given.board"],
  ["settings/desk", { unit: null, given: {}, pin: "1234" }, "pin"],
  ["settings/desk", { unit: "so-la", given: {} }, "unit"],
];

const colour = (...parts: number[]) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

test("contrast is that of WCAG", () => {
  expect(contrastWithWhite("#ffffff")).toBeCloseTo(1);
  expect(contrastWithWhite("#000000")).toBeCloseTo(21);
  // The grey the guideline itself names as the palest that passes.
  expect([contrastWithWhite("#767676") >= 4.5, contrastWithWhite("#777777") >= 4.5]).toEqual([true, false]);
  const channel = fc.integer({ min: 0, max: 254 });
  fc.assert(
    fc.property(channel, channel, channel, (red, green, blue) => {
      expect(contrastWithWhite(colour(red, green, blue))).toBeGreaterThan(contrastWithWhite(colour(red + 1, green, blue)));
    }),
  );
});

describe.each(engines)("on %s", { timeout: 30_000 }, (engine) => {
  test("a desk says what its unit says, else what those above it say, else the organisation, else what is usual", async () => {
    await using desk = await openDeskOn(engine);
    await set(desk, 0, { unit: null, given: { hotline: hotline("2026-11-01"), idleSeconds: 90, thanksSeconds: 5 } });
    await set(desk, 1, { unit: "tinh", given: { idleSeconds: 120, selfService: false } });
    await set(desk, 2, { unit: "xa-mot", given: { hotline: null, thanksSeconds: 12 } });
    const { organisation } = desk.store.known();
    const of = (unit: string) => deskSettings(organisation, unit, "2026-11-19");
    expect(of("xa-mot")).toEqual({ ...usualDesk(organisation), hotline: null, idleSeconds: 120, selfService: false, thanksSeconds: 12 });
    expect(of("xa-hai")).toMatchObject({ hotline: hotline("2026-11-01"), idleSeconds: 120, thanksSeconds: 5 });
    await set(desk, 3, { unit: "tinh", given: {} });
    expect(deskSettings(desk.store.known().organisation, "xa-hai", "2026-11-19")).toMatchObject({ idleSeconds: 90, selfService: true });
  });

  test("a board of improvements is inherited like all else, reaches the tablets, and a unit may keep none", async () => {
    await using desk = await openDeskOn(engine);
    const board = [improvement("2026-11-10"), improvement("2026-09-02", "ă".repeat(200))];
    await set(desk, 0, { unit: null, given: { board } });
    await set(desk, 1, { unit: "xa-hai", given: { board: [] } });
    const { units } = Bundle.parse(await (await desk.getAsTablet("/api/bundle")).json());
    expect(units.map(({ id, desk: said }) => [id, said.board])).toEqual([
      ["so-xay-dung", board],
      ["xa-mot", board],
      ["xa-hai", []],
    ]);
    await set(desk, 2, { unit: null, given: {} });
    expect(usualDesk(desk.store.known().organisation).board).toBeUndefined();
  });

  test("all that a tablet says and does can be set, and comes to it as it was set", async () => {
    await using desk = await openDeskOn(engine);
    const given = {
      emblem: "data:image/png;base64,iVBORw0KGgo=",
      accent: "#0b5557",
      openingHours: { "1": [{ from: 450, to: 690 }] },
      holidays: ["2027-01-01"],
      hotline: hotline("2026-11-01"),
      feedbackBox: hotline(null),
      feedback: hotline("2026-11-02"),
      complaints: hotline("2026-11-03"),
      dossierProgress: hotline("2026-11-04"),
      board: [improvement("2026-11-10")],
      selfService: false,
      idleSeconds: 30,
      countdownSeconds: 15,
      thanksSeconds: 6,
    };
    expect(await set(desk, 0, { unit: "xa-mot", given, pin: "250795" })).toBe(200);
    const { units } = Bundle.parse(await (await desk.getAsTablet("/api/bundle")).json());
    const { pin, ...said } = units.find(({ id }) => id === "xa-mot")?.desk ?? usualDesk(desk.store.known().organisation);
    expect(said).toEqual(given);
    expect(pin).toMatchObject({ iterations: 600_000 });
    // Nobody added a setting that cannot be set.
    expect(Object.keys(DeskSettings.shape).toSorted()).toEqual([...Object.keys(given), "pin"].toSorted());
  });

  test("whoever reads the settings is told what is usual where nobody says otherwise", async () => {
    await using desk = await openDeskOn(engine);
    const { pin, ...usual } = usualDesk(desk.store.known().organisation);
    expect(pin).toBeNull();
    await set(desk, 0, { unit: null, given: { idleSeconds: 90 } });
    expect(readSettings.output.parse(JSON.parse((await desk.get("/api/organisation/settings")).text)).usual).toEqual(usual);
  });

  test("a citizen who falls silent is asked after forty-five seconds, unless a desk says otherwise", async () => {
    await using desk = await openDeskOn(engine);
    expect(usualDesk(desk.store.known().organisation)).toMatchObject({ idleSeconds: 45, countdownSeconds: 20 });
  });

  test("a PIN is kept as a slow hash only, and neither told nor written down", async () => {
    await using desk = await openDeskOn(engine);
    expect(await set(desk, 0, { unit: "xa-mot", given: {}, pin: "250795" })).toBe(200);
    const stored = desk.store.known().organisation.settings.desks.get("xa-mot")?.pin;
    expect(stored).toMatchObject({ iterations: 600_000 });
    if (!stored) throw new Error("no PIN");
    const hash = pbkdf2Sync("250795", Buffer.from(stored.salt, "hex"), stored.iterations, 32, "sha256").toString("hex");
    expect(stored.hash).toBe(hash);
    const told = (await desk.get("/api/organisation/settings")).text;
    expect(readSettings.output.parse(JSON.parse(told)).desks).toMatchObject([{ unit: "xa-mot", hasPin: true }]);
    const audit = JSON.stringify(await desk.store.database.selectFrom("audit").select("detail").execute());
    for (const secret of ["250795", stored.hash, stored.salt]) expect(told + audit).not.toContain(secret);
    await set(desk, 1, { unit: "xa-mot", given: { selfService: false } });
    expect(desk.store.known().organisation.settings.desks.get("xa-mot")).toMatchObject({ pin: stored, selfService: false });
    await set(desk, 2, { unit: "xa-mot", given: {}, pin: null });
    expect(desk.store.known().organisation.settings.desks.get("xa-mot")).toBeUndefined();
  });

  test("what is set for all reaches readers and tablets", async () => {
    await using desk = await openDeskOn(engine);
    const organisation = { vi: "Tỉnh Mới", en: "New province" };
    expect(await set(desk, 0, { organisation, common: { minimumGroup: 20, keepAcknowledgedDays: 30, commentMonths: 6 } })).toBe(200);
    const catalogue = Catalogue.parse(JSON.parse((await desk.get("/api/catalogue")).text));
    expect([catalogue.organisation.name, catalogue.minimumGroup]).toEqual([organisation, 20]);
    const bundle = Bundle.parse(await (await desk.getAsTablet("/api/bundle")).json());
    expect([bundle.organisation.name, bundle.settings]).toMatchObject([organisation, { minimumGroup: 20, keepAcknowledgedDays: 30 }]);
  });

  test("a setting out of its bounds is refused by its place", async () => {
    await using desk = await openDeskOn(engine);
    for (const [path, body, place] of outOfBounds) expect(await faultsOf(desk, path, body)).toEqual([place]);
    expect(desk.store.known().organisation.settings.desks.size).toBe(0);
  });

  test("what an older program has set and newer bounds forbid is as if it were not set, and the store opens", async () => {
    await using desk = await openDeskOn(engine, { organisation: province });
    await desk.store.change((transaction) =>
      transaction
        .insertInto("setting")
        .values([
          { unit: "", name: "minimumGroup", value: "3" },
          { unit: "xa-mot", name: "idleSeconds", value: "100000" },
          { unit: "xa-mot", name: "thanksSeconds", value: "9" },
        ])
        .execute(),
    );
    expect(desk.store.known().organisation.settings.common).toEqual({});
    expect(desk.store.known().organisation.settings.desks.get("xa-mot")).toEqual({ thanksSeconds: 9 });
  });
});
