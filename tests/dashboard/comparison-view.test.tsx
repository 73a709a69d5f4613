// @vitest-environment happy-dom
import { act, cleanup, configure, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Comparison } from "#protocol/comparison.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Dashboard } from "#dashboard/frame/Dashboard.tsx";
import { en } from "#dashboard/words/en.ts";
import { vi as vietnamese } from "#dashboard/words/vi.ts";
import { aSurvey } from "../support/a-survey.ts";
import { madeUpComparison } from "./comparison-made-up.ts";
import { forms, madeUpEndpoint } from "./made-up-endpoint.ts";

const survey = aSurvey();
/** So Xay dung 60,00 % in September, An Binh 80,00 % in November, four forms of Yen Mo. */
const responses = [
  ...forms(survey, 60, { unit: "so-xay-dung", day: "2026-09-10", levels: [4, 5, 2, 4, 3] }),
  ...forms(survey, 50, { unit: "phuong-an-binh", day: "2026-11-19" }),
  ...forms(survey, 4, { unit: "xa-yen-mo", day: "2026-11-19" }),
];

// A view is brought when it is first looked at, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 8000 });
beforeAll(() => startLanguage(vietnamese, en));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
  window.history.replaceState(null, "", "/dashboard/");
});

function open(search: string, said: Partial<Comparison> = {}) {
  const endpoint = madeUpEndpoint({ survey, responses });
  vi.stubGlobal("fetch", async (address: string) => {
    if (address.startsWith("/api/comparison")) return new Response(JSON.stringify({ ...madeUpComparison(address, endpoint), ...said }));
    const { status, body } = endpoint(address);
    return new Response(JSON.stringify(body), { status });
  });
  window.history.replaceState(null, "", `/dashboard/${search}`);
  render(<Dashboard />);
  return userEvent.setup();
}

const bothUnits = "?view=comparison&unit=phuong-an-binh&period=all&right.unit=so-xay-dung&right.period=all";
const theTable = async () => within(await screen.findByRole("table", { name: "Hai bên trên cùng một trục" }));

test("two units stand beside each other: both figures with n and interval, how far apart, and whether that is sure", async () => {
  open(bothUnits);
  const first = within(await screen.findByRole("region", { name: /^Bên A: Phường An Bình/ }));
  expect(first.getByText("80,00%")).toBeTruthy();
  expect(first.getByText(/Khoảng tin cậy 95%: \d\d,\d\d.–.\d\d,\d\d, 50 phiếu/)).toBeTruthy();
  expect(within(screen.getByRole("region", { name: /^Bên B: Sở Xây dựng/ })).getByText("60,00%")).toBeTruthy();
  const apart = within(screen.getByRole("region", { name: "A trừ B" }));
  expect(apart.getByText("+20,00")).toBeTruthy();
  expect(apart.getByText("khác nhau thật")).toBeTruthy();
});

test("every criterion and item is a row with both whiskers on one axis, the difference in points, and a judgement", async () => {
  open(bothUnits);
  const table = await theTable();
  const row = table.getByRole("row", { name: /^Tiếp cận dịch vụ/ });
  expect(within(row).getByRole("img", { name: /^A: 80,00% \(\d.*n = 50\. B: 60,00% \(\d.*n = 60$/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /^Nơi ngồi chờ có đủ chỗ ngồi\. .*\+20,00/ })).toBeTruthy();
  expect(table.getAllByRole("rowheader").length).toBe(1 + 2 + 5);
  expect(table.getAllByText(/^(khác nhau thật|chưa đủ căn cứ)$/).length).toBe(1 + 2 + 5);
});

test("behind the picture every number has a cell of its own", async () => {
  open(bothUnits);
  const numbers = within(await screen.findByRole("table", { name: "Số liệu của hai bên", hidden: true }));
  expect(
    numbers.getByRole("row", {
      name: /^Chỉ số hài lòng chung 80,00 \d\d,\d\d.–.\d\d,\d\d 50 60,00 \d\d,\d\d.–.\d\d,\d\d 60 \+20,00$/,
      hidden: true,
    }),
  ).toBeTruthy();
});

test("swapping the sides turns the difference round, in the address too", async () => {
  const user = open(bothUnits);
  await theTable();
  await user.click(screen.getByRole("button", { name: "Đổi bên" }));
  expect(window.location.search).toBe("?view=comparison&unit=so-xay-dung&period=all&right.unit=phuong-an-binh&right.period=all");
  expect(await within(await screen.findByRole("region", { name: "A trừ B" })).findByText("−20,00")).toBeTruthy();
});

test("without a second side the page asks for one, and offers those most often wanted", async () => {
  const user = open("?view=comparison&period=2026-11");
  expect(await screen.findByText(/Chọn một bên nữa để so/)).toBeTruthy();
  await user.click(screen.getByRole("link", { name: "Kỳ trước" }));
  expect(window.location.search).toBe("?view=comparison&period=2026-11&right.period=2026-10");
  expect(await screen.findByRole("region", { name: /^Bên B: Tỉnh Nam Sơn · Tháng 10\/2026/ })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Kỳ trước" })).toBeTruthy();
});

test("another unit is one choice away, and the second side has the same filters as the first", async () => {
  const user = open("?view=comparison&unit=phuong-an-binh");
  await user.selectOptions(await screen.findByRole("combobox", { name: "Đơn vị khác" }), "so-xay-dung");
  await theTable();
  const other = within(screen.getByRole("region", { name: /So với/ }));
  await user.selectOptions(other.getByRole("combobox", { name: "Kỳ" }), "2026-09");
  expect(window.location.search).toContain("right.unit=so-xay-dung&right.period=2026-09");
});

test("sides that may share people are not judged, and the page says why", async () => {
  open("?view=comparison&unit=phuong-an-binh&right.period=all", { basis: "shared-persons" });
  expect(await screen.findByText(/Hai bên có thể có chung người trả lời, nên không kiểm định được/)).toBeTruthy();
  const table = await theTable();
  expect(table.getAllByText("không kiểm định được").length).toBe(1 + 2 + 5);
  expect(screen.queryByText(/^(khác nhau thật|chưa đủ căn cứ)$/)).toBeNull();
});

test("of two questionnaires only criteria are compared, and the page calls them that", async () => {
  const hidden = { state: "unknown" as const, reason: "criteria-differ" as const };
  open(bothUnits, {
    sameQuestionnaire: false,
    changes: { overall: hidden, criteria: [{ code: "ACC", change: { state: "known", points: 2000, sure: false }, items: [] }] },
  });
  expect(await screen.findByText(/^Khác bộ câu hỏi: chỉ so ở cấp tiêu chí/)).toBeTruthy();
  const table = await theTable();
  expect(table.getAllByRole("rowheader").length).toBe(1 + 2);
  expect(table.getByRole("row", { name: /^Chỉ số hài lòng chung .*khác tiêu chí, không so/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /^Tiếp cận dịch vụ .*\+20,00 khác bộ câu hỏi/ })).toBeTruthy();
});

test("a side that may not be shown is said to be hidden, and no number of it stands anywhere", async () => {
  open("?view=comparison&unit=phuong-an-binh&right.unit=xa-yen-mo&right.period=all");
  const second = within(await screen.findByRole("region", { name: /^Bên B: Xã Yên Mô/ }));
  expect(second.getByText("Chưa đủ 10 phiếu nên không hiện")).toBeTruthy();
  expect(within(screen.getByRole("region", { name: "A trừ B" })).getByText("có bên bị ẩn")).toBeTruthy();
  const table = await theTable();
  expect(table.getByRole("row", { name: /^Chỉ số hài lòng chung .* ẩn .*có bên bị ẩn/ })).toBeTruthy();
});

test("the page speaks English when asked", async () => {
  const user = open(bothUnits);
  await theTable();
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(await screen.findByRole("region", { name: /^Side A: An Bình ward/ })).toBeTruthy();
  expect(within(screen.getByRole("region", { name: "A less B" })).getByText("truly different")).toBeTruthy();
});
