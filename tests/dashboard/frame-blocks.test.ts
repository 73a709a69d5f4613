import { expect, test } from "vitest";
import type { Catalogue } from "#protocol/results.ts";
import { isPeriodOffered, offeredDimensions } from "#dashboard/frame/blocks.ts";
import { readAddress } from "#dashboard/frame/address.ts";
import type { Choice } from "#dashboard/frame/choice.ts";
import { scopeName, surveyName } from "#dashboard/frame/names.ts";
import { selectionOf } from "#dashboard/frame/question.ts";
import { someFields, someUnits } from "./made-up-endpoint.ts";

const hash = "1".repeat(64);
const both = (text: string) => ({ vi: text, en: text });

const catalogue: Catalogue = {
  organisation: { id: "nam-son", name: both("Tỉnh Nam Sơn") },
  units: someUnits,
  fields: someFields,
  procedures: [],
  counters: [{ id: "quay-1", name: both("Quầy 1") }],
  waves: [{ id: "dot-2", name: both("Đợt II/2026"), survey: hash, first: "2026-06-01", last: "2026-06-30" }],
  today: "2026-11-21",
  closing: "calendar",
  surveys: [{ hash, id: "sipas-2640", version: 2, title: both("Bộ 22 tiêu chí"), inForce: true, responses: true }],
  days: { first: "2025-11-03", last: "2026-11-20" },
  minimumGroup: 10,
};

function choiceAt(search: string): Choice {
  const reading = readAddress(search, catalogue);
  if (reading === null) throw new Error("there is a questionnaire");
  return reading.choice;
}

function blockOf(dimension: string, search: string) {
  return offeredDimensions(choiceAt(search), catalogue).find(([name]) => name === dimension)?.[1];
}

const voice = {
  language: "vi",
  say: (key: string, values = {}) => `${key} ${Object.values(values).join(" | ")}`,
  read: (text: { vi: string }) => text.vi,
} as const;

test("a dimension without values is not offered, and waves stand among the periods", () => {
  const offered = offeredDimensions(choiceAt(""), catalogue).map(([dimension]) => dimension);
  expect(offered).toEqual(["field", "counter", "respondent-type", "channel", "language", "assisted"]);
});

test("counters are offered of one's own unit and of months that are over, and the reason is said otherwise", () => {
  expect(blockOf("counter", "?period=2026-10")).toBeNull();
  expect(blockOf("counter", "?period=2026-11")).toBe("counter-period");
  expect(blockOf("counter", "")).toBe("counter-period");
  expect(blockOf("counter", "?period=2026-10&unit=so-xay-dung")).toBe("counter-unit");
});

test("where months close on the 14th counters are offered of the month that closed last week", () => {
  const offered = offeredDimensions(choiceAt("?period=2026-11"), { ...catalogue, closing: "14th" });
  expect(offered.find(([name]) => name === "counter")?.[1]).toBeNull();
});

test("beside a counter only months that are over are offered, or longer", () => {
  const choice = choiceAt("?period=2026-10&counter=quay-1");
  expect(
    ["2026-10", "2026-Q3", "2025", "2026-11", "2026", "all", "2026-W40"].filter((period) => isPeriodOffered(period, choice, catalogue)),
  ).toEqual(["2026-10", "2026-Q3", "2025"]);
});

test("beside a field single weeks are off; a wave is let go of by choosing any period", () => {
  expect(isPeriodOffered("2026-W40", choiceAt("?field=land"), catalogue)).toBe(false);
  expect(isPeriodOffered("2026-W40", choiceAt("?wave=dot-2"), catalogue)).toBe(true);
});

test("a table divided by waves is over all time", () => {
  const choice = choiceAt("?view=groups&by=wave");
  expect(["all", "2026", "2026-10"].filter((period) => isPeriodOffered(period, choice, catalogue))).toEqual(["all"]);
});

test("the second selection of a comparison has its own address, and is dropped piece by piece like the first", () => {
  const reading = readAddress("?view=comparison&period=2026-10&right.period=2026-09&right.unit=gone&right.field=land", catalogue);
  expect(reading?.choice.right).toMatchObject({ period: "2026-09", unit: null, only: { by: "field", value: "land" } });
  expect(reading?.dropped).toEqual(["unit"]);
});

test("what is chosen is asked for by the names the endpoint knows", () => {
  expect(selectionOf(choiceAt("?type=citizen&tree=now&period=all"))).toEqual({
    survey: hash,
    period: "all",
    respondentType: "citizen",
    tree: "now",
  });
});

test("figures are named by the wave they are of, by what narrows them otherwise", () => {
  expect(scopeName(choiceAt("?wave=dot-2"), catalogue, voice)).toBe("scope.line Tỉnh Nam Sơn | Đợt II/2026");
  expect(scopeName(choiceAt("?field=land"), catalogue, voice)).toContain("Đất đai");
});

test("a questionnaire of the organisation's own is called by its title, an official one by its number", () => {
  const [official] = catalogue.surveys;
  if (official === undefined) throw new Error("there is a questionnaire");
  expect(surveyName(official, voice)).toContain("SIPAS-2640");
  expect(surveyName({ ...official, id: "cua-phuong", title: both("Phiếu của phường") }, voice)).toContain("Phiếu của phường");
});
