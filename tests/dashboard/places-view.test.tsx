// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { Results } from "#protocol/results.ts";
import type { ReachedTarget } from "#protocol/standing.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Dashboard } from "#dashboard/frame/Dashboard.tsx";
import { en } from "#dashboard/words/en.ts";
import { vi as vietnamese } from "#dashboard/words/vi.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { forms, madeUpEndpoint, someUnits, type Holdings } from "./made-up-endpoint.ts";

const survey = aSurvey();
/** So Xay dung 60,00 %, An Binh 80,00 %, and four forms of Yen Mo, which nobody may see. */
const responses = [
  ...forms(survey, 60, { unit: "so-xay-dung", field: "land", day: "2026-09-10", levels: [4, 5, 2, 4, 3] }),
  ...forms(survey, 50, { unit: "phuong-an-binh", field: "civil-status", day: "2026-11-19" }),
];

const aim: ReachedTarget = {
  target: { id: "whole", figure: { kind: "overall" }, units: null, fields: null, year: 2026, percent: 8000 },
  unit: null,
  field: null,
  reached: { state: "empty" },
  verdict: "open",
  sure: false,
};

// A view is brought when it is first looked at, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 8000 });
beforeAll(() => startLanguage(vietnamese, en));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
  window.history.replaceState(null, "", "/dashboard/");
});

/** What a real endpoint says of rows besides their figures. */
type Said = Pick<Results, "before"> & { readonly [Key in "rank" | "changes"]?: Readonly<Record<string, Results["groups"][number][Key]>> };

function open(search: string, { said, ...holdings }: Partial<Holdings> & { readonly said?: Partial<Said> } = {}) {
  const endpoint = madeUpEndpoint({ survey, responses, ...holdings });
  vi.stubGlobal("fetch", async (address: string) => {
    const { status, body } = endpoint(address);
    if (!address.startsWith("/api/results") || said === undefined) return new Response(JSON.stringify(body), { status });
    const results = Results.parse(body);
    const groups = results.groups.map(({ key, figures }) => ({
      key,
      figures,
      rank: said.rank?.[key] ?? null,
      changes: said.changes?.[key] ?? null,
    }));
    return new Response(JSON.stringify({ ...results, before: said.before ?? null, groups }), { status });
  });
  window.history.replaceState(null, "", `/dashboard/${search}`);
  render(<Dashboard />);
  return userEvent.setup();
}

/** The table of rows, once it is there. */
async function rowsOfTable() {
  const table = within(await screen.findByRole("table", { name: /tiêu chí/ }));
  return {
    row: (name: RegExp) => table.getByRole("row", { name }),
    names: () => table.getAllByRole("rowheader").map(({ textContent }) => textContent),
  };
}

const ranks = { "so-xay-dung": { best: 2, worst: 2 }, "phuong-an-binh": { best: 1, worst: 2 } };

test("a unit says its place, the places it may have, of how many, and what its figure rests on", async () => {
  open("?view=groups", { said: { rank: ranks } });
  const { row, names } = await rowsOfTable();
  expect(row(/An Bình/).textContent).toMatch(/hạng 1 trên 2, có thể từ 1 đến 2/);
  expect(within(row(/An Bình/)).getByRole("img", { name: /^80,00%, khoảng tin cậy 95% từ/ })).toBeTruthy();
  expect(row(/Sở Xây dựng/).textContent).toMatch(/hạng 2 trên 2/);
  expect(names()).toEqual(["Tỉnh Nam Sơn", "Phường An Bình", "Sở Xây dựng", "Xã Yên Mô"]);
});

test("where nothing is ranked, there is no column of ranks", async () => {
  open("?view=groups&by=respondent-type");
  await rowsOfTable();
  expect(screen.queryByRole("columnheader", { name: /Hạng/ })).toBeNull();
});

test("a criterion says on which side of its target it surely lies, in words beside the colour", async () => {
  open("?view=groups&period=2026", { standing: { targets: [aim] } });
  const { row } = await rowsOfTable();
  expect(screen.getByRole("heading", { name: "Đơn vị (3), 2 tiêu chí, mục tiêu 80% năm 2026" })).toBeTruthy();
  expect(within(row(/Sở Xây dựng/)).getAllByText(/dưới mức từ 5 điểm/).length).toBeGreaterThan(0);
  expect(within(row(/An Bình/)).getAllByText(/chưa phân định/).length).toBeGreaterThan(0);
});

test("without a target nothing has a colour, and the page says why", async () => {
  open("?view=groups");
  await rowsOfTable();
  expect(screen.getByText(/Chưa có mục tiêu cho lựa chọn này nên bảng không tô màu/)).toBeTruthy();
  expect(document.querySelector(".low-1, .low-2, .high-1, .high-2")).toBeNull();
});

test("rows with targets of their own say them beside their names", async () => {
  const own = { ...aim, target: { ...aim.target, percent: 9000 }, unit: "phuong-an-binh" };
  open("?view=groups", { standing: { targets: [aim, own] } });
  const { row } = await rowsOfTable();
  expect(within(row(/An Bình/)).getByText("mục tiêu 90%")).toBeTruthy();
  expect(within(row(/Sở Xây dựng/)).getByText("mục tiêu 80%")).toBeTruthy();
});

const changed = (points: number, sure: boolean) => ({ overall: { state: "known" as const, points, sure }, criteria: [] });
const before = (through: { now: string; before: string } | null): Results["before"] => ({
  period: "2026-10",
  through,
  total: { overall: { state: "empty" }, criteriaCounted: 0, criteriaAsked: 2, criteria: [], outcomes: null, questions: [] },
  changes: changed(-63, false),
});

test("a change is a true one in words, or there is not enough to say so; what is compared stands above", async () => {
  open("?view=groups&period=2026-11", {
    said: {
      before: before({ now: "2026-11-14", before: "2026-10-14" }),
      changes: { "phuong-an-binh": changed(102, true), "so-xay-dung": { overall: { state: "unknown", reason: "empty" }, criteria: [] } },
    },
  });
  const { row } = await rowsOfTable();
  expect(row(/An Bình/).textContent).toMatch(/\+1,02thay đổi thật/);
  expect(row(/Tỉnh Nam Sơn/).textContent).toMatch(/−0,63 chưa đủ căn cứ/);
  expect(screen.getByText(/Thay đổi so với tháng 10\/2026, điểm phần trăm; chỉ tính đến 14\/11\/2026 và đến 14\/10\/2026/)).toBeTruthy();
});

test("where nothing could be compared there is no empty column, and the reason is said", async () => {
  const hidden = { overall: { state: "unknown" as const, reason: "hidden" as const }, criteria: [] };
  const said = before(null);
  open("?view=groups&period=2026-11", { said: { before: said && { ...said, changes: hidden } } });
  await rowsOfTable();
  expect(screen.queryByRole("columnheader", { name: /So với/ })).toBeNull();
  expect(screen.getByText(/Không so được với [Tt]háng 10\/2026/)).toBeTruthy();
});

test("another order is written into the address and seen in the table", async () => {
  const user = open("?view=groups", { said: { rank: ranks } });
  const { names } = await rowsOfTable();
  await user.selectOptions(screen.getByRole("combobox", { name: "Sắp xếp" }), "tree");
  expect(window.location.search).toContain("sort=tree");
  expect(names()).toEqual(["Tỉnh Nam Sơn", "Sở Xây dựng", "Phường An Bình", "Xã Yên Mô"]);
});

test("the wide axis shows one criterion with its intervals, and the address says which", async () => {
  const user = open("?view=groups", { said: { rank: ranks } });
  await rowsOfTable();
  await user.selectOptions(screen.getByRole("combobox", { name: "Hình" }), "whiskers");
  await user.selectOptions(screen.getByRole("combobox", { name: "Chỉ số" }), "FBK");
  expect(window.location.search).toContain("picture=whiskers&criterion=FBK");
  const table = within(await screen.findByRole("table", { name: "Đơn vị (3), Góp ý, phản ánh, kiến nghị" }));
  expect(table.getByRole("row", { name: /An Bình .*\d\d,\d\d.–.\d\d,\d\d/ })).toBeTruthy();
  expect(table.queryByRole("columnheader", { name: /Hạng/ })).toBeNull();
});

test("the name of a unit leads down to its fields, and the way back up stands above", async () => {
  const user = open("?view=groups");
  await rowsOfTable();
  await user.click(screen.getByRole("link", { name: "Phường An Bình" }));
  expect(window.location.search).toMatch(/unit=phuong-an-binh.*by=field/);
  const way = within(await screen.findByRole("navigation", { name: "Đường đến đơn vị này" }));
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  expect(await screen.findByRole("rowheader", { name: /Tư pháp - Hộ tịch/ })).toBeTruthy();
  await user.click(way.getByRole("link", { name: "Tỉnh Nam Sơn" }));
  expect(window.location.search).not.toMatch(/unit=|by=/);
  expect(await screen.findByRole("rowheader", { name: "Sở Xây dựng" })).toBeTruthy();
});

test("arrow keys go from cell to cell past hidden rows, each tells its interval, n and target, and Escape takes the tip away", async () => {
  const few = forms(survey, 4, { unit: "xa-yen-mo", day: "2026-11-19" });
  const units = [...someUnits, { id: "phuong-b", name: { vi: "Phường B", en: "B ward" }, parent: "nam-son" }];
  const more = forms(survey, 70, { unit: "phuong-b", day: "2026-11-19", levels: [5] });
  const user = open("?view=groups&sort=tree", { responses: [...responses, ...few, ...more], units, standing: { targets: [aim] } });
  const { row } = await rowsOfTable();
  const [first] = within(row(/Tỉnh Nam Sơn/))
    .getAllByRole("cell")
    .slice(-2);
  act(() => first?.focus());
  expect(screen.getByText(/^Tỉnh Nam Sơn · Tiếp cận dịch vụ/)).toBeTruthy();
  await user.keyboard("{ArrowRight}{ArrowDown}");
  expect(screen.getByText(/^Sở Xây dựng · Góp ý/)).toBeTruthy();
  expect(screen.getByText(/^\d\d,\d\d% \(\d\d,\d\d.–.\d\d,\d\d\), n = 60$/)).toBeTruthy();
  expect(screen.getByText(/^mục tiêu 80%: dưới/)).toBeTruthy();
  await user.keyboard("{ArrowDown}");
  expect(screen.getByText(/^Phường B · Góp ý/)).toBeTruthy();
  await user.keyboard("{ArrowDown}");
  expect(screen.getByText(/^Phường B · Góp ý/)).toBeTruthy();
  await user.keyboard("{Escape}");
  expect(screen.queryByText(/^Phường B · Góp ý/)).toBeNull();
});

test("what the pointer is over tells the same, and goes when it leaves the table", async () => {
  open("?view=groups");
  const { row } = await rowsOfTable();
  const cell =
    within(row(/Sở Xây dựng/))
      .getAllByRole("cell")
      .at(-1) ?? document.body;
  fireEvent.pointerOver(cell);
  const tip = screen.getByText(/^Sở Xây dựng · Góp ý/);
  fireEvent.pointerOver(tip);
  expect(screen.getByText(/^Sở Xây dựng · Góp ý/)).toBeTruthy();
  fireEvent.pointerOver(screen.getByRole("columnheader", { name: "n" }));
  expect(screen.queryByText(/^Sở Xây dựng · Góp ý/)).toBeNull();
});

test("the table speaks English when asked", async () => {
  const user = open("?view=groups&period=2026", { standing: { targets: [aim] }, said: { rank: ranks } });
  await rowsOfTable();
  await user.click(screen.getByRole("button", { name: "English" }));
  const table = within(await screen.findByRole("table", { name: /3.*2 criteria, target 80% of 2026/ }));
  expect(table.getByRole("row", { name: /An Bình ward/ }).textContent).toMatch(/rank 1 of 2, possibly 1 to 2/);
});

test("a cell that is hidden tells why", async () => {
  const few = Array.from({ length: 30 }, (_, index) =>
    aResponse(survey, { "acc-1": 4, "acc-3": 5, ...(index < 4 && { "fbk-1": 4 }) }, { unit: "xa-yen-mo" }),
  );
  open("?view=groups", { responses: [...responses, ...few] });
  const { row } = await rowsOfTable();
  const cell =
    within(row(/Xã Yên Mô/))
      .getAllByRole("cell")
      .at(-1) ?? document.body;
  expect(cell.textContent).toBe("ẩn");
  fireEvent.pointerOver(cell);
  expect(screen.getByText(/^Xã Yên Mô · Góp ý/)).toBeTruthy();
  expect(screen.getByText("Ẩn vì có dưới 10 lượt trả lời")).toBeTruthy();
});

test("an empty table keeps its total, and says that there is nothing to divide", async () => {
  open("?view=groups&by=field", { fields: [], standing: { targets: [aim] } });
  expect(await screen.findByText("Chưa có phiếu nào của lựa chọn này ghi lĩnh vực.")).toBeTruthy();
  expect(screen.getByRole("table", { name: "Lĩnh vực: chưa có gì để chia" })).toBeTruthy();
});

test("a unit without others below it opens on its fields; beside a filter the page says that it has none, and leads to what there is", async () => {
  open("?view=groups&unit=xa-yen-mo");
  expect(await screen.findByRole("heading", { name: /^Lĩnh vực/ })).toBeTruthy();
  expect(within(screen.getByRole("combobox", { name: "Xem theo" })).queryByRole("option", { name: "Đơn vị" })).toBeNull();
  cleanup();
  const user = open("?view=groups&unit=xa-yen-mo&type=citizen");
  expect(await screen.findByText(/^Xã Yên Mô không có đơn vị trực thuộc\./)).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "Bỏ bộ lọc, xem theo điều khác" }));
  expect(await screen.findByRole("heading", { name: /^Lĩnh vực/ })).toBeTruthy();
  expect(window.location.search).not.toContain("type=");
});

function unknownBecause(reason: "hidden" | "empty" | "half-months") {
  return { overall: { state: "unknown", reason } as const, criteria: [] };
}

test("a row that cannot be compared says why in its cell", async () => {
  open("?view=groups&period=2026", {
    said: {
      before: before({ now: "2026-11-14", before: "2025-11-14" }),
      changes: { "phuong-an-binh": unknownBecause("empty"), "so-xay-dung": unknownBecause("half-months") },
    },
  });
  const { row } = await rowsOfTable();
  expect(row(/An Bình/).textContent).toContain("—có kỳ chưa có phiếu");
  expect(row(/Sở Xây dựng/).textContent).toContain("—chưa trọn tháng");
  expect(screen.getByText(/chọn một tháng hay quý đã hết để so\./)).toBeTruthy();
});
