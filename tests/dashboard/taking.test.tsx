// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import * as fc from "fast-check";
import readWorkbook from "read-excel-file/universal";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Figure } from "#survey/figure.ts";
import { csvOf } from "#ui/csv.ts";
import { startLanguage } from "#ui/language.ts";
import type { LocalizedText } from "#survey/definition.ts";
import { Catalogue, Results } from "#protocol/results.ts";
import { QualityQuery } from "#protocol/quality.ts";
import { Dashboard } from "#dashboard/frame/Dashboard.tsx";
import { itemText } from "#dashboard/frame/texts.ts";
import { rowsOnPaper } from "#dashboard/taking/print-tables.ts";
import { en } from "#dashboard/words/en.ts";
import { vi as vietnamese } from "#dashboard/words/vi.ts";
import { parse } from "csv-parse/sync";
import { aSurvey, hashOf } from "../support/a-survey.ts";
import { madeUpQuality } from "./belief-made-up.ts";
import { forms, madeUpEndpoint } from "./made-up-endpoint.ts";

const survey = aSurvey();
const responses = [
  ...forms(survey, 60, { unit: "so-xay-dung", field: "land", day: "2026-09-10", levels: [4, 5, 2, 4, 3] }),
  ...forms(survey, 50, { unit: "phuong-an-binh", field: "civil-status", day: "2026-11-19" }),
  ...forms(survey, 4, { unit: "xa-yen-mo", field: "land", day: "2026-11-19" }),
];
const say = madeUpEndpoint({ survey, responses });
let saved: { readonly content: Blob; readonly name: string }[] = [];
let broken = false;

beforeAll(() => startLanguage(vietnamese, en));
beforeEach(() => {
  saved = [];
  broken = false;
  let content = new Blob();
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    if (blob instanceof Blob) content = blob;
    return "blob:here";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ content, name: this.download });
  });
  vi.stubGlobal("fetch", async (address: string) => {
    const { pathname, searchParams } = new URL(address, "http://desk");
    if (broken && pathname === "/api/quality") throw new TypeError("fetch failed");
    if (pathname === "/api/me") return answered({ account: manager, due: [], sessions: [] });
    if (pathname === "/api/quality")
      return answered(madeUpQuality(QualityQuery.parse(Object.fromEntries(searchParams)), { survey, responses }));
    const { status, body } = say(address);
    return new Response(JSON.stringify(body), { status });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  window.history.replaceState(null, "", "/dashboard/");
});

const manager = {
  id: "7b0c2f60-0000-4000-8000-000000000001",
  name: "lan.nguyen",
  personName: "Nguyễn Thị Lan",
  role: "manager",
  unit: null,
  closed: false,
  secondFactor: false,
};

function answered(body: unknown): Response {
  return new Response(JSON.stringify(body), { status: 200 });
}

async function take(button: RegExp) {
  render(<Dashboard />);
  const user = userEvent.setup();
  await screen.findByText("114 phiếu");
  await user.click(await screen.findByRole("button", { name: "Tải về" }));
  await user.click(await screen.findByRole("button", { name: button }));
  return user;
}

async function savedFile() {
  await screen.findByText(/^Đã lưu/);
  const [file] = saved;
  if (file === undefined) throw new Error("nothing was saved");
  return file;
}

async function sheetsIn(content: Blob) {
  return readWorkbook(await content.arrayBuffer());
}

test("a workbook has a cover and a sheet a question, and its numbers are those of the endpoint, as numbers", async () => {
  await take(/Bảng tính/);
  const { content, name } = await savedFile();
  expect(name).toBe("sipas-nam-son-2026.xlsx");
  const sheets = await sheetsIn(content);
  expect(sheets.map(({ sheet }) => sheet.slice(0, 1))).toEqual(["B", "1", "2", "3", "4", "5", "6"]);
  const [cover = [], standing = [], trouble = []] = sheets.map(({ data }) => data);
  expect(rowOf(cover, 0, "Người lập")).toContain("Nguyễn Thị Lan");
  expect(rowOf(cover, 0, "Mã bản câu hỏi")).toContain(hashOf(survey));
  const { total } = Results.parse(say(`/api/results?survey=${hashOf(survey)}&period=2026&groupBy=none&method=means`).body);
  expect(rowOf(standing, 0, "Chỉ số hài lòng chung").slice(1, 5)).toEqual(numbersOf(total.overall));
  for (const { id, distribution } of total.criteria.flatMap(({ items }) => items))
    expect(rowOf(trouble, 1, itemText(id, survey).vi).slice(7, 12)).toEqual(distribution?.levels);
});

type SheetRow = Awaited<ReturnType<typeof sheetsIn>>[number]["data"][number];

function rowOf(rows: readonly SheetRow[], column: number, name: string): SheetRow {
  const row = rows.find((cells) => cells[column] === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
}

function numbersOf(figure: Figure): readonly number[] {
  if (figure.state !== "shown") throw new Error("the figure is not shown");
  return [figure.percent / 100, figure.interval.low / 100, figure.interval.high / 100, figure.n];
}

test("a hidden unit is hidden in the workbook too: words, never a number", async () => {
  await take(/Bảng tính/);
  const sheets = await sheetsIn((await savedFile()).content);
  const units = sheets.find(({ sheet }) => sheet.startsWith("3"))?.data ?? [];
  const row = units.find(([name]) => name === "Xã Yên Mô") ?? [];
  expect(row.filter((cell) => typeof cell === "number")).toEqual([]);
  expect(row).toContain("ẩn: quá ít phiếu");
});

test("a CSV opens as a table, with its cover, numbers with a comma", async () => {
  await take(/CSV/);
  const { content, name } = await savedFile();
  expect(name).toBe("sipas-nam-son-2026-overview.csv");
  const text = await content.text();
  const rows: string[][] = parse(text, { bom: true, delimiter: ";", relax_column_count: true });
  expect(rows.find(([what]) => what === "Chỉ số hài lòng chung")?.[1]).toMatch(/^\d+,\d\d$/);
});

test("of more units than a page holds, paper shows those lowest", () => {
  const unequal = [
    ...forms(survey, 60, { unit: "so-xay-dung", levels: [5] }),
    ...forms(survey, 50, { unit: "phuong-an-binh", levels: [2] }),
  ];
  const tell = madeUpEndpoint({ survey, responses: unequal });
  const results = Results.parse(tell(`/api/results?survey=${hashOf(survey)}&period=2026&groupBy=unit&method=means`).body);
  const gathered = { catalogue: Catalogue.parse(tell("/api/catalogue").body) };
  const voice = { say: (key: string) => key, read: ({ vi: text }: LocalizedText) => text, language: "vi" } as const;
  const namesOf = (most: number) =>
    rowsOnPaper(results, gathered, { most, voice }).rows.map(([name]) => (name?.kind === "text" ? name.text : ""));
  expect(namesOf(9).slice(0, 2)).toEqual(["Sở Xây dựng", "Phường An Bình"]);
  expect(namesOf(1)).toEqual(["Phường An Bình"]);
});

test("what cannot be had is said, nothing is saved, and pressing again makes it", async () => {
  broken = true;
  const user = await take(/Bảng tính/);
  await screen.findByText(/Chưa có tệp nào được lưu/);
  expect(saved).toEqual([]);
  broken = false;
  await user.click(screen.getByRole("button", { name: /Bảng tính/ }));
  expect((await savedFile()).name).toBe("sipas-nam-son-2026.xlsx");
});

test("no text in a CSV can begin a formula, and all of it comes back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const whole = rows.map((row) => row.map((cell) => cell.replaceAll("\0", "")));
        const read: string[][] = parse(csvOf(whole), { bom: true, delimiter: ";", relax_column_count: true });
        for (const cell of read.flat()) expect(/^[=+\-@\t\r]/.test(cell) && !/^-\d+([.,]\d+)?$/.test(cell)).toBe(false);
        expect(read.map((row) => row.map((cell) => cell.replaceAll(/(?<=^|[,;\t\r\n"])'(?='*[=+\-@\t\r＝＋－＠])/g, "")))).toEqual(whole);
      },
    ),
  );
});
