import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { CommonSettings, type GivenInSight, type Settings } from "#protocol/settings.ts";
import { DeskSettings } from "#protocol/bundle.ts";
import type { UnitHistory } from "#protocol/units.ts";
import { bandOf, isAccent, pairsOf } from "../../src/admin/settings/accent-pairs.ts";
import { type Draft, draftAfter, inHand } from "../../src/admin/settings/draft.ts";
import { emblemIn } from "../../src/admin/settings/emblem-file.ts";
import { fitCommon, fitDesk } from "../../src/admin/settings/fit.ts";
import { daysFromTo, weekdayOf, withDays } from "../../src/admin/settings/holidays.ts";
import { areInOrder, clockOf, copiedTo, daysTogether, minutesOf, nextSpan, weekdays } from "../../src/admin/settings/hours.ts";
import { inheritedAt, originOf, originOfPin } from "../../src/admin/settings/inherit.ts";
import { placesOn } from "../../src/admin/settings/office.ts";
import { withBlock } from "../../src/admin/settings/default-blocks.ts";
import { commonSections, deskSections, sectionIn } from "../../src/admin/settings/sections.ts";
import { faultsOfDesk } from "../../src/server/organisation/setting-faults.ts";
import { anOffice, theSettings } from "./an-office.ts";

const given = (unit: string | null, says: GivenInSight, hasPin = false) => ({ unit, given: says, hasPin });
const office = (...desks: Settings["desks"]) => anOffice(theSettings({ desks }));

test("a desk says what the nearest above it says, the organisation last, and else what is usual", () => {
  const all = office(
    given(null, { idleSeconds: 90, thanksSeconds: 5 }),
    given("tinh", { idleSeconds: 120 }),
    given("xa-mot", { idleSeconds: 30 }),
  );
  expect(inheritedAt(all, "xa-mot")).toMatchObject({ idleSeconds: 120, thanksSeconds: 5, countdownSeconds: 20 });
  expect(originOf(all, "xa-mot", "idleSeconds")).toEqual({ from: "unit", unit: "tinh" });
  expect(originOf(all, "xa-mot", "thanksSeconds")).toEqual({ from: "organisation" });
  expect(originOf(all, "xa-mot", "countdownSeconds")).toEqual({ from: "usual" });
  expect(inheritedAt(all, null)).toMatchObject({ idleSeconds: 45, thanksSeconds: 8, board: [] });
  expect(originOf(all, null, "idleSeconds")).toEqual({ from: "usual" });
});

test("whatever the endpoint keeps can be set", () => {
  expect(Object.values(commonSections).flat().toSorted()).toEqual([...Object.keys(CommonSettings.shape), "organisation"].toSorted());
  expect([...Object.values(deskSections).flat(), "pin"].toSorted()).toEqual(Object.keys(DeskSettings.shape).toSorted());
});

test("a block switched on and off again is nothing to save, and unknown ones stay", () => {
  const saved = ["field", "eligibility", "gone"];
  expect(withBlock(withBlock(saved, saved, "field"), saved, "field")).toEqual(saved);
  expect(withBlock(withBlock(saved, saved, "trips"), saved, "trips")).toEqual(saved);
  expect(withBlock(withBlock(saved, saved, "trips"), saved, "field")).toEqual(["eligibility", "gone", "trips"]);
});

test("that a unit shows no sign is a word of its own, too", () => {
  const sign = { text: { vi: "1022", en: "1022" }, checkedOn: null };
  const all = office(given(null, { hotline: sign }), given("tinh", { hotline: null }));
  expect(inheritedAt(all, "xa-mot").hotline).toBeNull();
  expect(originOf(all, "xa-mot", "hotline")).toEqual({ from: "unit", unit: "tinh" });
});

test("the PIN of a place is its own, else the nearest above", () => {
  const all = office(given(null, {}, true), given("xa-mot", {}, true));
  expect(originOfPin(all, "xa-mot")).toEqual({ from: "unit", unit: "xa-mot" });
  expect(originOfPin(all, "tinh")).toEqual({ from: "organisation" });
  expect(originOfPin(office(), "tinh")).toEqual({ from: "usual" });
});

const unit = (id: string, parent: string | null, more: Partial<UnitHistory> = {}): UnitHistory => ({
  id,
  versions: [{ from: "2025-07-01", name: { vi: id, en: id }, kind: "commune", parent, serves: true }],
  endedOn: null,
  successor: null,
  counters: [],
  ...more,
});

test("units stand below the one they are under today; what has ended is not there", () => {
  const moved = { from: "2026-01-01", name: { vi: "B", en: "B" }, kind: "commune" as const, parent: "so", serves: true };
  const b = unit("b", "tinh");
  const units = [
    { ...b, versions: [...b.versions, moved] },
    unit("tinh", null),
    unit("cu", "tinh", { endedOn: "2026-01-01" }),
    unit("so", "tinh"),
  ];
  expect(placesOn(units, "2026-11-21").map(({ id, above }) => [id, above])).toEqual([
    ["tinh", []],
    ["so", ["tinh"]],
    ["b", ["so", "tinh"]],
  ]);
  expect(placesOn([unit("a", "b"), unit("b", "a")], "2026-11-21")).toEqual([]);
});

type Says = { readonly a: number; readonly b?: string };
const begun: Draft<Says> = { base: { a: 1, b: "x" }, value: { a: 2, b: "x" } };

test("what one has written stands while somebody saves something else, and is overtaken by the same", () => {
  expect(inHand<Says>(["a"], { a: 1, b: "other" }, begun)).toMatchObject({
    isDirty: true,
    isOvertaken: false,
    value: { a: 2, b: "other" },
  });
  expect(inHand<Says>(["a"], { a: 7 }, begun)).toMatchObject({ isDirty: true, isOvertaken: true, saved: { a: 7 }, value: { a: 2 } });
  expect(inHand<Says>(["a"], { a: 2 }, begun)).toMatchObject({ isDirty: false, isOvertaken: false });
});

test("a change taken back leaves nothing to save, and a further one remembers what it began with", () => {
  const saved = { a: 1 };
  expect(draftAfter(inHand<Says>(["a"], saved, begun), { a: 1 }, begun)).toBeNull();
  expect(draftAfter(inHand<Says>(["a"], { a: 7 }, begun), { a: 3 }, begun)?.base).toBe(begun.base);
  expect(draftAfter(inHand<Says>(["a"], saved, null), { a: 3 }, null)).toEqual({ base: saved, value: { a: 3 } });
});

test("a time of the day is the same minutes after it was written as a clock shows it", () => {
  assert(property(integer({ min: 0, max: 1440 }), (minutes) => minutesOf(clockOf(minutes)) === minutes));
  const written = ["7h30", "730", "7.30", "17", "17h", "24:00", "", "24:01", "7:60", "sáng"].map((clock) => clockOf(minutesOf(clock)));
  expect(written).toEqual(["07:30", "07:30", "07:30", "17:00", "17:00", "24:00", "", "", "", ""]);
});

test("times are in order exactly where the endpoint says so", () => {
  const minute = integer({ min: 0, max: 1440 });
  assert(
    property(array(record({ from: minute, to: minute }), { maxLength: 4 }), (spans) => {
      expect(areInOrder(spans)).toBe(faultsOfDesk({ openingHours: { "1": spans } }).length === 0);
    }),
  );
  const added = [nextSpan([])];
  while (added.length < 3) added.push(nextSpan(added));
  expect(areInOrder(added)).toBe(true);
});

test("hours copied to other days are theirs, closed ones too, and read back as few lines", () => {
  const span = { from: 450, to: 690 };
  const hours = copiedTo({ "1": [span], "6": [span] }, "1", ["2", "3", "4", "5"]);
  expect(daysTogether(hours)).toEqual([
    { first: "1", last: "6", spans: [span] },
    { first: "7", last: "7", spans: [] },
  ]);
  expect(copiedTo(hours, "7", ["6"])["6"]).toBeUndefined();
  assert(
    property(constantFrom(...weekdays), (day) => {
      expect(daysTogether(copiedTo({ [day]: [span] }, day, weekdays))).toEqual([{ first: "1", last: "7", spans: [span] }]);
    }),
  );
});

test("holidays are added by their first and last day, each once and in order", () => {
  expect(daysFromTo("2027-02-27", "2027-03-02")).toEqual(["2027-02-27", "2027-02-28", "2027-03-01", "2027-03-02"]);
  expect([daysFromTo("2027-02-02", "2027-02-01"), daysFromTo("", ""), daysFromTo("2020-01-01", "2027-01-01")]).toEqual([[], [], []]);
  expect(withDays(["2027-01-01"], ["2027-01-01", "2026-09-02"])).toEqual(["2026-09-02", "2027-01-01"]);
  expect([weekdayOf("2026-11-21"), weekdayOf("2026-11-22"), weekdayOf("2026-11-23")]).toEqual(["6", "7", "1"]);
});

const file = (type: string, content: string) => new Blob([content], { type });

test("an emblem is a small picture that asks nobody for more", async () => {
  expect(await emblemIn(file("image/png", "abc"))).toEqual({ emblem: "data:image/png;base64,YWJj" });
  expect(await emblemIn(file("image/jpeg", "abc"))).toEqual({ fault: "kind" });
  expect(await emblemIn(file("image/webp", "a".repeat(30_000)))).toEqual({ fault: "size" });
  expect(await emblemIn(file("image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"/>'))).toHaveProperty("emblem");
  const asking = await emblemIn(file("image/svg+xml", '<svg><image href="https://example.org/a.png"/></svg>'));
  expect(asking).toEqual({ fault: "addresses" });
});

test("a colour is fit exactly where the endpoint takes it", () => {
  assert(
    property(integer({ min: 0, max: 0xffffff }), (number) => {
      const accent = `#${number.toString(16).padStart(6, "0")}`;
      expect(isAccent(accent)).toBe(faultsOfDesk({ accent }).length === 0);
    }),
  );
  expect([isAccent("red"), isAccent("#0B5557"), bandOf(null), bandOf("#8a1c1c")]).toEqual([false, false, "#0b5557", "#8a1c1c"]);
  // Between the two: white can be read on it, it cannot be read on paper.
  expect(pairsOf("#767676").map(({ contrast }) => contrast >= 4.5)).toEqual([true, false]);
});

test("what cannot be sent is told by the endpoint's own places; what can is sent without blanks and from the newest", () => {
  const nothing = { vi: " ", en: "" };
  const board = [
    { said: { vi: "Ít ghế", en: "Few chairs" }, done: { vi: " Thêm ghế ", en: "More chairs" }, day: "2026-09-01" },
    { said: { vi: "Nóng", en: "Hot" }, done: { vi: "Thêm quạt", en: "Fans" }, day: "2026-11-01" },
  ];
  expect(fitDesk({ board })).toMatchObject({ value: { board: [{ day: "2026-11-01" }, { done: { vi: "Thêm ghế" } }] } });
  expect(fitDesk({ hotline: { text: nothing, checkedOn: null } })).toEqual({ places: ["given.hotline.text.vi", "given.hotline.text.en"] });
  expect(fitDesk({ idleSeconds: Number.NaN })).toEqual({ places: ["given.idleSeconds"] });
  expect(fitDesk({ openingHours: { "3": [{ from: 600, to: 500 }] }, accent: "#eeeeee" })).toEqual({
    places: ["given.openingHours.3", "given.accent"],
  });
  const common = { ...theSettings().common, organisation: { vi: "", en: "X" }, minimumGroup: 9 };
  expect(fitCommon(["organisation", "minimumGroup"], common, 3)).toEqual({ places: ["organisation.vi", "common.minimumGroup"] });
  expect(fitCommon(["practiceDays"], common, 3)).toEqual({ value: { revision: 3, common: { practiceDays: 7 } } });
});

test("an address names a section, and the first where it names none", () => {
  expect([sectionIn("#hours"), sectionIn(""), sectionIn("#x")]).toEqual(["hours", "name", "name"]);
});
