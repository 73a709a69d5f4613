// @vitest-environment happy-dom
import { act, cleanup, configure, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { QualityQuery, type Quality } from "#protocol/quality.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Dashboard } from "#dashboard/frame/Dashboard.tsx";
import { en } from "#dashboard/words/en.ts";
import { vi as vietnamese } from "#dashboard/words/vi.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { plainForm } from "../support/plain-form.ts";
import { madeUpQuality } from "./belief-made-up.ts";
import { forms, madeUpEndpoint } from "./made-up-endpoint.ts";

const survey = aSurvey();
const odd = { ...plainForm.quality, sinceLastSave: "under-15-s" as const };
/** 52 plain forms at about 80 %, 12 of them helped, and 20 right behind another that say only good. By hand: 85,532 %, without those 79,968 %. */
const responses = [...forms(survey, 40), ...forms(survey, 20, { levels: [5], quality: odd }), ...forms(survey, 12, { assisted: true })];
const annulled = forms(survey, 15, { levels: [1] });

// A view is brought when it is first looked at, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 8000 });
beforeAll(() => startLanguage(vietnamese, en));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
  window.history.replaceState(null, "", "/dashboard/");
});

/** Visits of which both staff and citizen said whether the result was late. */
const visit = (staff: "late" | "on-time", citizen: "late" | "on-time", count: number) =>
  Array.from({ length: count }, () =>
    aResponse(survey, { "acc-1": 4, "acc-3": 4, "return-time": citizen }, { staffWord: { result: "granted", returned: staff } }),
  );

const shown = (percent: number) => ({
  state: "shown" as const,
  percent,
  n: 60,
  interval: { low: percent - 300, high: percent + 300 },
  weight: "firm" as const,
});

type Change = Partial<Omit<Quality, "query">>;
type Opened = { readonly said?: Change; readonly forms?: typeof responses };

function open({ said = {}, forms: given = responses }: Opened = {}, search = "?view=belief") {
  const endpoint = madeUpEndpoint({ survey, responses: given });
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const { pathname, searchParams } = new URL(address, "http://desk");
    if (pathname !== "/api/quality") {
      const { status, body } = endpoint(address);
      return new Response(JSON.stringify(body), { status });
    }
    const query = QualityQuery.parse(Object.fromEntries(searchParams));
    return new Response(JSON.stringify({ ...madeUpQuality(query, { survey, responses: given, annulled }), ...said }));
  });
  window.history.replaceState(null, "", `/dashboard/${search}`);
  render(<Dashboard />);
  return { user: userEvent.setup(), asked };
}

test("each sign has its count, its share, what it means, and whether it flags a form", async () => {
  open();
  const table = within(await screen.findByRole("table", { name: "Có phiếu nào bất thường?" }));
  expect(table.getByRole("row", { name: /Nối ngay sau phiếu trước gắn cờ .*hiếm khi là hai người khác nhau.* 20 27,78%/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /Có người giúp Có người đọc.* 12 16,67%/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /Ngoài giờ làm việc gắn cờ .* 0 0,00%/ })).toBeTruthy();
  expect(within(table.getByRole("row", { name: /Có người giúp/ })).queryByText("gắn cờ")).toBeNull();
  expect(screen.getByText(/Đã tính 72 phiếu\. Dấu hiệu .*không phiếu nào bị loại/)).toBeTruthy();
  expect(screen.getByText(/^20 phiếu gắn cờ\. Một phiếu có thể mang nhiều dấu hiệu/)).toBeTruthy();
  expect(screen.getAllByRole("link", { name: "Cách tính" })[0]?.getAttribute("href")).toContain("view=method");
});

test("the official index stands beside what it would be without the flagged and with the annulled", async () => {
  open();
  const table = within(await screen.findByRole("table", { name: "Nếu tính khác đi thì sao?" }));
  const row = table.getByRole("row", { name: /Chỉ số hài lòng chung/ });
  const [official, without, withAll] = within(row).getAllByRole("cell");
  expect(official?.textContent).toMatch(/^85,53.*72 người$/);
  expect(without?.textContent).toMatch(/^−5,56 điểm79,97.*52 người$/);
  expect(withAll?.textContent).toMatch(/^−14,74 điểm70,79.*87 người$/);
  expect(table.getByRole("columnheader", { name: "Bỏ phiếu gắn cờ 52 phiếu" })).toBeTruthy();
  expect(table.getByRole("columnheader", { name: "Thêm phiếu đã hủy 87 phiếu" })).toBeTruthy();
  expect(table.getByRole("row", { name: /Tiếp cận dịch vụ/ })).toBeTruthy();
});

test("staff's and citizens' word on lateness are four counts, and none is taken from another", async () => {
  const spoken = [
    ...visit("late", "late", 11),
    ...visit("late", "on-time", 12),
    ...visit("on-time", "late", 13),
    ...visit("on-time", "on-time", 40),
  ];
  open({ forms: spoken });
  const table = within(await screen.findByRole("table", { name: "Trễ hẹn: lời công chức và lời người dân" }));
  expect(table.getByRole("row", { name: "Công chức nói trễ 11 12 23" })).toBeTruthy();
  expect(table.getByRole("row", { name: "Công chức nói không trễ 13 40 53" })).toBeTruthy();
  expect(table.getByRole("row", { name: "Cộng 24 52 76" })).toBeTruthy();
});

test("of too few forms nothing is told, each with its reason", async () => {
  open({ forms: forms(survey, 9) });
  expect(await screen.findByText(/Chưa đủ 10 phiếu nên không nêu số/)).toBeTruthy();
  expect(screen.getByText(/Chỉ nêu cho cả tổ chức theo từng năm.* từ 10 câu trả lời/)).toBeTruthy();
  expect(document.querySelector("main .answer")?.textContent).not.toMatch(/\d,\d\d/);
});

test("a counter far above the others is named beside them; where nobody may be told of counters the page says who may", async () => {
  open({ said: { outliers: [{ counter: "quay-2", figure: shown(9600), others: shown(8100) }] } });
  const table = within(await screen.findByRole("table", { name: "Quầy cao hơn hẳn các quầy khác" }));
  expect(table.getByRole("row", { name: /^quay-2 96,00/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /^Các quầy còn lại, so với quay-2 81,00/ })).toBeTruthy();
  cleanup();
  open();
  expect(await screen.findByText(/Chỉ người quản lý của đúng một đơn vị xem được các quầy/)).toBeTruthy();
});

const head = "ab".repeat(32);

test.each([
  [true, "Không thấy gì bị sửa", /Không gì đã khóa bị sửa, bị xóa hay bị chen vào/],
  [false, "Có điều không khớp", /Xin đừng công bố số liệu/],
])("a chain found sound or not (%s) says so, when, and where anybody can look", async (sound, verdict, means) => {
  open({ said: { chain: { checkedAt: "2026-11-20T03:00:00.000Z", sound, links: 2110, head } } });
  expect(await screen.findByText(verdict)).toBeTruthy();
  expect(screen.getByText(means).textContent).toMatch(
    /Kiểm tra lần cuối lúc \d\d:\d\d, 20\/11\/2026\. Chuỗi niêm phong có 2\.110 mắt xích/,
  );
  expect(screen.getByText(/abababababababab abababababababab/)).toBeTruthy();
  expect(screen.getByRole("link", { name: /Mã cuối ngày để in/ }).getAttribute("href")).toBe("/api/heads.txt");
  expect(screen.getByRole("link", { name: /Trang Toàn vẹn/ }).getAttribute("href")).toBe("/admin/?page=integrity");
});

test.each([true, null])("a chain without a link is not called sound, whatever its check found (%s)", async (sound) => {
  open({ said: { chain: { checkedAt: sound ? "2026-11-20T03:00:00.000Z" : null, sound, links: 0, head: null } } });
  expect(await screen.findByText("Chưa có gì được niêm phong")).toBeTruthy();
  expect(screen.getByText(/chưa nói được dữ liệu có bị sửa hay không/)).toBeTruthy();
  expect(screen.queryByText("Không thấy gì bị sửa")).toBeNull();
});

test("a chain nobody has checked is not called sound", async () => {
  open({ said: { chain: { checkedAt: null, sound: null, links: 12, head: null } } });
  expect(await screen.findByText("Chưa kiểm tra")).toBeTruthy();
  expect(screen.getByText(/Từ khi máy chủ khởi động chưa ai kiểm tra.*«Kiểm tra ngay»/)).toBeTruthy();
  expect(document.querySelector("code")).toBeNull();
});

test("where no form is flagged the page says so, and where too few are, that it does not tell how many", async () => {
  open({ forms: forms(survey, 40) });
  expect(await screen.findByText("Không phiếu nào gắn cờ.")).toBeTruthy();
  cleanup();
  const { withoutFlagged } = madeUpQuality({ survey: "a".repeat(64), period: "all", method: "means" }, { survey, responses });
  open({ said: { withoutFlagged: { ...withoutFlagged, forms: null } } });
  expect(await screen.findByText(/^Số phiếu gắn cờ không nêu/)).toBeTruthy();
});

test("a filter the endpoint does not tell forms apart by is explained, nothing is asked, and one link away stands the whole", async () => {
  const { user, asked } = open({}, "?view=belief&type=citizen");
  expect(await screen.findByText(/Đang lọc «Người dân», mà cách phiếu được điền chỉ đếm chung/)).toBeTruthy();
  expect(asked.some((address) => address.startsWith("/api/quality"))).toBe(false);
  await user.click(screen.getByRole("link", { name: "Xem cho mọi người của đơn vị" }));
  expect(window.location.search).not.toContain("type=");
  expect(await screen.findByRole("table", { name: "Có phiếu nào bất thường?" })).toBeTruthy();
});

test("a single week is explained too", async () => {
  const { user } = open({}, "?view=belief&period=2026-W47");
  await user.click(await screen.findByRole("link", { name: "Xem cho mọi kỳ" }));
  expect(await screen.findByRole("table", { name: "Có phiếu nào bất thường?" })).toBeTruthy();
});

test("the page speaks English when asked", async () => {
  const { user } = open();
  await screen.findByRole("table", { name: "Có phiếu nào bất thường?" });
  await user.click(screen.getByRole("button", { name: "English" }));
  const table = within(await screen.findByRole("table", { name: "Is any form odd?" }));
  expect(table.getByRole("row", { name: /Right behind another form flagged .* 20 27\.78%/ })).toBeTruthy();
});
