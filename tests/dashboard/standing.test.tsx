// @vitest-environment happy-dom
import { act, cleanup, configure, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Change } from "#survey/change.ts";
import type { Figures } from "#survey/figure.ts";
import type { Results } from "#protocol/results.ts";
import type { ReachedTarget, Standing } from "#protocol/standing.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Dashboard } from "#dashboard/frame/Dashboard.tsx";
import { en } from "#dashboard/words/en.ts";
import { vi as vietnamese } from "#dashboard/words/vi.ts";
import { aSurvey } from "../support/a-survey.ts";
import { forms, madeUpEndpoint, type Holdings } from "./made-up-endpoint.ts";

const survey = aSurvey();
/** 69,09 % of 110 people, 65,00 – 72,90. */
const responses = [
  ...forms(survey, 60, { unit: "so-xay-dung", field: "land", day: "2026-09-10", levels: [4, 5, 2, 4, 3] }),
  ...forms(survey, 50, { unit: "phuong-an-binh", field: "civil-status", day: "2026-11-19" }),
];

beforeAll(async () => {
  startLanguage(vietnamese, en);
  // A busy machine takes its time; what the page brings when it is first looked at is here already.
  configure({ asyncUtilTimeout: 10_000 });
  await import("#dashboard/standing/Overview.tsx");
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
  window.history.replaceState(null, "", "/dashboard/");
});

function open(search: string, holdings: Partial<Holdings> = {}) {
  const endpoint = madeUpEndpoint({ survey, responses, ...holdings });
  vi.stubGlobal("fetch", async (address: string) => {
    const { status, body } = endpoint(address);
    return new Response(JSON.stringify(body), { status });
  });
  window.history.replaceState(null, "", `/dashboard/${search}`);
  render(<Dashboard />);
}

/** The part of the page under a heading. */
async function part(name: string) {
  const heading = await screen.findByRole("heading", { name });
  return within(heading.closest("section") ?? document.body);
}

function aim(percent: number, more: Partial<ReachedTarget> = {}, of: Partial<ReachedTarget["target"]> = {}): ReachedTarget {
  return {
    target: { id: `aim-${percent}`, figure: { kind: "overall" }, units: null, fields: null, year: 2026, percent, ...of },
    unit: null,
    field: null,
    reached: { state: "shown", percent: 6909, n: 110, interval: { low: 6500, high: 7290 }, weight: "firm" },
    verdict: "met",
    sure: false,
    ...more,
  };
}

const against = (targets: readonly ReachedTarget[]): Partial<Standing> => ({ targets: [...targets] });

test("a target that is reached by the printed figure is met, and «chưa phân định» stands beside it, never instead", async () => {
  open("?period=2026", { standing: against([aim(6900)]) });
  const index = await part("Chỉ số hài lòng chung");
  expect(index.getByText("Đạt mục tiêu 69%")).toBeTruthy();
  expect(index.getByText("Chưa phân định")).toBeTruthy();
  expect(index.getByText("Khoảng tin cậy 95%: 65,00 – 72,90, còn chứa mức 69%.")).toBeTruthy();
});

test("a target outside the interval is missed without doubt", async () => {
  open("?period=2026", { standing: against([aim(8500, { verdict: "not-met", sure: true })]) });
  const index = await part("Chỉ số hài lòng chung");
  expect(index.getByText("Chưa đạt mục tiêu 85%")).toBeTruthy();
  expect(index.queryByText("Chưa phân định")).toBeNull();
});

test("a month is set beside the target of its year, and what is official is the year", async () => {
  open("?period=2026-11", { standing: against([aim(8500, { verdict: "not-met", sure: true })]) });
  const index = await part("Chỉ số hài lòng chung");
  expect(index.getByText("Dưới mức 85%")).toBeTruthy();
  expect(index.queryByText(/Chưa đạt mục tiêu/)).toBeNull();
  expect(index.getByText("Mục tiêu 85% là của cả năm 2026: đến nay 69,09%, chưa đạt.")).toBeTruthy();
});

test("without a target nothing is called met or not, and the page says where one is set", async () => {
  open("?period=2026");
  const index = await part("Chỉ số hài lòng chung");
  expect(index.getByText(/Chưa đặt mục tiêu nào cho phần đang xem/)).toBeTruthy();
  expect(index.getByRole("link", { name: "Đặt mục tiêu (quản trị)" }).getAttribute("href")).toBe("/admin/?page=targets");
  expect(document.querySelector(".verdict")).toBeNull();
  expect(screen.queryByRole("columnheader", { name: "Mục tiêu" })).toBeNull();
});

test("a criterion has its own target, else stands beside the overall one for orientation only", async () => {
  const own = aim(9000, {}, { id: "own", figure: { kind: "criterion", criterion: "ACC" } });
  open("?period=2026", { standing: against([own, aim(5000)]) });
  const table = within(await screen.findByRole("table", { name: "Các tiêu chí" }));
  expect(table.getByRole("row", { name: /Tiếp cận dịch vụ .*Chưa đạt.*mục tiêu 90%/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /Góp ý.* Đủ mức.*mục tiêu 50%/ })).toBeTruthy();
  expect(screen.getByText(/Tiêu chí chưa có mục tiêu riêng/)).toBeTruthy();
});

test("what became of the index is said in percentage points, with its certainty and the days that were compared", async () => {
  open("?period=2026-11", { before: earlier({ state: "known", points: 102, sure: false }, { now: "2026-11-14", before: "2026-10-14" }) });
  const index = await part("Chỉ số hài lòng chung");
  expect(index.getByText("+1,02 điểm phần trăm").closest("p")?.textContent).toBe(
    "So với tháng 10/2026: +1,02 điểm phần trăm, chưa đủ căn cứ là thay đổi thật.",
  );
  expect(index.getByText("Kỳ này chưa hết, nên chỉ so phần đã khép lại: đến 14/11/2026, với kỳ kia đến 14/10/2026.")).toBeTruthy();
  const table = within(screen.getByRole("table", { name: "Các tiêu chí" }));
  expect(table.getByRole("row", { name: /Tiếp cận dịch vụ .*−0,63 thay đổi thật/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /Góp ý.* khác tiêu chí, không so/ })).toBeTruthy();
});

test("a period before that may not be shown is not compared with, in words", async () => {
  open("?period=2026-11", { before: earlier({ state: "unknown", reason: "hidden" }, null) });
  expect((await part("Chỉ số hài lòng chung")).getByText(/Không so được với tháng 10\/2026: một trong hai kỳ bị ẩn/)).toBeTruthy();
});

test("where the same days of the period before have no forms, the page says which days", async () => {
  open("?period=2026-11", { before: earlier({ state: "unknown", reason: "empty" }, { now: "2026-11-14", before: "2026-10-14" }) });
  const index = await part("Chỉ số hài lòng chung");
  expect(index.getByText(/Không so được với tháng 10\/2026/)).toBeTruthy();
  expect(index.getByText(/đến 14\/11\/2026, với kỳ kia đến 14\/10\/2026/)).toBeTruthy();
});

test("all time has no period before it, and the page says what to choose", async () => {
  open("?period=all");
  expect((await part("Chỉ số hài lòng chung")).getByText(/Chọn một năm, quý hay tháng/)).toBeTruthy();
});

test("where a wave says how many results were returned, N, the forms wanted and those missing are there", async () => {
  open("", { standing: { sample: { returned: 3126, completed: 110, wanted: 355, missing: 245, share: 352 } } });
  expect((await part("Chỉ số hài lòng chung")).getByText("110 phiếu trên 3.126 kết quả đã trả")).toBeTruthy();
  const sample = await part("Cỡ mẫu");
  expect(sample.getByText("110 / 3.126")).toBeTruthy();
  expect(sample.getByText(/3,52% số kết quả đã trả. Cần ít nhất 355 phiếu/)).toBeTruthy();
  expect(sample.getByText("còn thiếu 245 phiếu")).toBeTruthy();
});

test("where no wave says it, the page knows no N and invents none", async () => {
  open("");
  expect((await part("Chỉ số hài lòng chung")).getByText("110 phiếu")).toBeTruthy();
  const sample = await part("Cỡ mẫu");
  expect(sample.getByText("Chưa biết")).toBeTruthy();
  expect(sample.getByRole("link").getAttribute("href")).toBe("/admin/?page=waves");
});

test("those whom staff asked make the response rate; those who started themselves stand apart", async () => {
  const byStaff = { completed: 846, partial: 41, abandoned: 20, declined: 105, notEligible: 3 };
  const byCitizens = { completed: 190, partial: 0, abandoned: 24, declined: 0, notEligible: 0 };
  open("", { standing: { launches: { byStaff, byCitizens }, responseRate: 8335 } });
  const rate = await part("Tỷ lệ trả lời");
  expect(rate.getByText("83,35%")).toBeTruthy();
  expect(rate.getByText("Hoàn thành trong 1.015 lượt do công chức mời.")).toBeTruthy();
  expect(rate.getByText("Từ chối").closest("div")?.textContent).toBe("Từ chối105");
  expect(rate.getByText("Tự bắt đầu: 214 lượt, 190 hoàn thành; không tính vào tỷ lệ.")).toBeTruthy();
});

test("fewer than ten launches show no rate", async () => {
  open("");
  const rate = await part("Tỷ lệ trả lời");
  expect(rate.getByText("Chưa có lượt nào do công chức mời, hoặc có dưới 10 lượt nên không hiện")).toBeTruthy();
});

test.each([
  [{ received: 4210, told: 4210, tabletsBehind: 0, lost: 0 }, "4.210 / 4.210", "Không máy nào còn giữ phiếu. Không phiếu nào mất số."],
  [{ received: 846, told: 862, tabletsBehind: 1, lost: 3 }, "846 / 862", "13 phiếu còn trên 1 máy. 3 phiếu đã mất."],
])("what the tablets told of and what is here: %o", async (delivery, fact, words) => {
  open("", { standing: { delivery } });
  const received = await part("Phiếu đã nhận");
  expect(received.getByText(fact)).toBeTruthy();
  expect(received.getByText((_, element) => element?.tagName === "P" && element.textContent === words)).toBeTruthy();
});

test("the targets of units and fields below stand in a table of their own, those not met first; a long one waits behind a button", async () => {
  const shown = { state: "shown", percent: 9100, n: 60, interval: { low: 8800, high: 9300 }, weight: "firm" } as const;
  const many = Array.from({ length: 8 }, (_, number) => aim(8000 + number, { unit: "phuong-an-binh", reached: shown, sure: true }));
  const missed = aim(9500, { field: "land", reached: shown, verdict: "not-met", sure: true });
  open("?period=2026", { standing: against([aim(6900), ...many, missed]) });
  const table = within(await screen.findByRole("table", { name: "Các mục tiêu khác" }));
  const rows = () => table.getAllByRole("row").slice(1);
  expect(rows()[0]?.textContent).toMatch(/Tỉnh Nam Sơn · Đất đai.*Chỉ số chung, năm 2026.*95%.*91,00.*Chưa đạt/);
  expect(rows()).toHaveLength(8);
  await userEvent.click(screen.getByRole("button", { name: "Xem cả 9 mục tiêu" }));
  expect(rows()).toHaveLength(9);
});

function earlier(overall: Change, through: NonNullable<Results["before"]>["through"]): NonNullable<Results["before"]> {
  const total: Figures = {
    overall: { state: "empty" },
    criteriaCounted: 0,
    criteriaAsked: 2,
    criteria: [],
    outcomes: null,
    questions: [],
  };
  const changes: readonly Change[] = [
    { state: "known", points: -63, sure: true },
    { state: "unknown", reason: "criteria-differ" },
  ];
  const criteria = survey.criteria.map(({ code }, index) => ({ code, change: changes[index] ?? overall, items: [] }));
  return { period: "2026-10", through, total, changes: { overall, criteria } };
}
