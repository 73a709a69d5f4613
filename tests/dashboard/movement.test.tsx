// @vitest-environment happy-dom
import { act, cleanup, configure, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Change } from "#survey/change.ts";
import type { Results } from "#protocol/results.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Dashboard } from "#dashboard/frame/Dashboard.tsx";
import { en } from "#dashboard/words/en.ts";
import { vi as vietnamese } from "#dashboard/words/vi.ts";
import { aSurvey } from "../support/a-survey.ts";
import { forms, madeUpEndpoint, type Holdings } from "./made-up-endpoint.ts";

const survey = aSurvey();
const earlier = { ...survey, version: survey.version - 1 };
const year = [
  ...forms(survey, 40, { day: "2026-07-01" }),
  ...forms(survey, 60, { day: "2026-09-10", levels: [4, 5, 2, 4, 3] }),
  ...forms(survey, 3, { day: "2026-10-01" }),
  ...forms(survey, 50, { day: "2026-11-19" }),
];

beforeAll(async () => {
  startLanguage(vietnamese, en);
  // A busy machine takes its time; what the page brings when it is first looked at is here already.
  configure({ asyncUtilTimeout: 10_000 });
  await Promise.all([import("#dashboard/movement/Trend.tsx"), import("#dashboard/charts/drawn/LineWithIntervals.tsx")]);
});
let asked: URLSearchParams[];
beforeEach(() => {
  asked = [];
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
  window.history.replaceState(null, "", "/dashboard/");
});

function open(search: string, holdings: Partial<Holdings> = {}) {
  const endpoint = madeUpEndpoint({ survey, responses: year, ...holdings });
  vi.stubGlobal("fetch", async (address: string) => {
    const { pathname, searchParams } = new URL(address, "http://desk");
    if (pathname === "/api/results") asked.push(searchParams);
    const { status, body } = endpoint(address);
    return new Response(JSON.stringify(body), { status });
  });
  window.history.replaceState(null, "", `/dashboard/?view=trend${search}`);
  render(<Dashboard />);
  return userEvent.setup();
}

const numbers = async () => within(await screen.findByRole("table", { name: "Số liệu của biểu đồ" }));

test("every month stands in the table behind the chart, hidden and empty ones in words", async () => {
  open("");
  const table = await numbers();
  expect(table.getByRole("row", { name: /Tháng 07\/2026 Ẩn để không suy ra được nhóm nhỏ/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /Tháng 09\/2026 60,00 54,19.–.65,54 60/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /Tháng 08\/2026 chưa có dữ liệu/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /Tháng 10\/2026 Ẩn vì có dưới 10 lượt trả lời/ })).toBeTruthy();
  const spoken = "Biểu đồ 5 kỳ, từ tháng 07/2026 đến tháng 11/2026; các con số nằm trong bảng số liệu.";
  expect(await screen.findByRole("img", { name: spoken })).toBeTruthy();
});

test("steps of time are links whose address one can send", async () => {
  const user = open("");
  const steps = within(await screen.findByRole("navigation", { name: "Xem theo" }));
  expect(steps.getByRole("link", { name: "Tháng" }).getAttribute("aria-current")).toBe("page");
  await user.click(steps.getByRole("link", { name: "Quý" }));
  expect(await screen.findByRole("row", { name: /Quý IV\/2026/ })).toBeTruthy();
  expect(new URLSearchParams(window.location.search).get("by")).toBe("quarter");
});

test("beside a filter single weeks are off, with the reason", async () => {
  open("&field=land");
  const steps = within(await screen.findByRole("navigation", { name: "Xem theo" }));
  expect(steps.queryByRole("link", { name: "Tuần" })).toBeNull();
  expect(steps.getByText(/chưa xem được từng tuần/)).toBeTruthy();
});

test("a criterion is drawn large when it is pressed, and the address says so", async () => {
  const user = open("");
  await user.click(await screen.findByRole("link", { name: /^Tiếp cận dịch vụ/ }));
  expect(await screen.findByRole("heading", { name: "Tiếp cận dịch vụ theo tháng" })).toBeTruthy();
  expect(new URLSearchParams(window.location.search).get("criterion")).toBe("ACC");
  expect((await numbers()).getByRole("columnheader", { name: "Chỉ số hài lòng chung" })).toBeTruthy();
});

test("versions of the questionnaire are asked for apart, stand apart, and the break is said", async () => {
  open("", { earlier: [{ survey: earlier, responses: forms(earlier, 30, { day: "2026-05-05" }) }] });
  const table = await numbers();
  expect(table.getAllByRole("rowheader", { name: /^bản \d+$/ }).map(({ textContent }) => textContent)).toEqual([
    `bản ${earlier.version}`,
    `bản ${survey.version}`,
  ]);
  expect(screen.getByText(/không so qua chỗ đứt/)).toBeTruthy();
  expect(new Set(asked.filter((one) => one.get("groupBy") === "month").map((one) => one.get("survey"))).size).toBe(2);
});

test("a month alone is told in its year, and the page says so", async () => {
  open("&period=2026-11");
  expect(await screen.findByText("Kỳ đã chọn quá ngắn để thấy thay đổi, nên ở đây lấy cả kỳ: năm 2026.")).toBeTruthy();
  expect((await numbers()).getByRole("row", { name: /Tháng 09\/2026/ })).toBeTruthy();
});

test("criteria up and down against last year are told with their certainty", async () => {
  open("&period=2026", { before: yearBefore({ state: "known", points: 135, sure: true }, { state: "known", points: -20, sure: false }) });
  const rises = within((await screen.findByRole("heading", { name: /so với năm trước/ })).closest("section") ?? document.body);
  expect(rises.getByText("1 tăng, 1 giảm")).toBeTruthy();
  expect(rises.getByText("+1,35").closest("li")?.textContent).toMatch(/Tiếp cận dịch vụ.*thay đổi thật/);
  expect(rises.getByText("−0,20").closest("li")?.textContent).toMatch(/chưa đủ căn cứ/);
  expect(rises.getByText(/có dưới 04 tiêu chí/)).toBeTruthy();
  expect(asked.some((one) => one.get("against") === "last-year" && one.get("period") === "2026")).toBe(true);
});

test("a year before under another version is not compared, and the way to do so is shown", async () => {
  const nothing = { state: "unknown", reason: "empty" } as const;
  open("&period=2026", {
    before: yearBefore(nothing, nothing),
    earlier: [{ survey: earlier, responses: forms(earlier, 30, { day: "2025-05-05" }) }],
  });
  const link = await screen.findByRole("link", { name: "So với bản trước của bộ câu hỏi" });
  const address = new URLSearchParams(link.getAttribute("href") ?? "");
  expect([address.get("view"), address.get("right.period")]).toEqual(["comparison", "2025"]);
});

test("months that are all too few draw nothing and say why", async () => {
  open("", { responses: forms(survey, 6, { day: "2026-11-19" }) });
  expect(await screen.findByText("Chưa kỳ nào đủ 10 phiếu nên chưa vẽ được biểu đồ.")).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/\d,\d\d/);
});

function yearBefore(...changes: readonly Change[]): NonNullable<Results["before"]> {
  const [first = { state: "unknown", reason: "empty" }] = changes;
  const criteria = survey.criteria.map(({ code }, index) => ({ code, change: changes[index] ?? first, items: [] }));
  return {
    period: "2025",
    through: null,
    total: { overall: { state: "empty" }, criteriaCounted: 0, criteriaAsked: 2, criteria: [], outcomes: null, questions: [] },
    changes: { overall: first, criteria },
  };
}

test("the month that is not over says up to which day it is counted, and nothing else does", async () => {
  open("");
  const table = await numbers();
  const running = await screen.findByText(/^Chấm rỗng trên nét đứt là kỳ chưa hết: số tính đến ngày (\d\d\/11\/2026)\.$/);
  const [day = ""] = /\d\d\/11/.exec(running.textContent ?? "") ?? [];
  const said = table.getAllByRole("rowheader").filter(({ textContent }) => textContent?.includes("đến "));
  expect(said.map(({ textContent }) => textContent)).toEqual([expect.stringContaining(`Tháng 11/2026 đến ${day}`)]);
  expect(document.querySelectorAll(".small-line .mean.running").length).toBeGreaterThan(0);
  expect(document.querySelectorAll(".drawn .dot.running")).toHaveLength(document.querySelectorAll(".drawn .piece").length);
  cleanup();
  open("&period=2026-Q3");
  await numbers();
  expect(screen.queryByText(/Chấm rỗng/)).toBeNull();
});
