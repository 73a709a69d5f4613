// @vitest-environment happy-dom
import { act, cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { speak, startLanguage } from "#ui/language.ts";
import { Dashboard } from "#dashboard/frame/Dashboard.tsx";
import { beginEarly } from "#dashboard/frame/begin-early.ts";
import { bring } from "#dashboard/frame/bring-view.ts";
import { en } from "#dashboard/words/en.ts";
import { vi as vietnamese } from "#dashboard/words/vi.ts";
import { aResponse, aSurvey } from "../support/a-survey.ts";
import { forms, madeUpEndpoint, someUnits, type Holdings, type Said } from "./made-up-endpoint.ts";

const survey = aSurvey();
const everywhere = [
  ...forms(survey, 60, { unit: "so-xay-dung", field: "land", day: "2026-09-10", levels: [4, 5, 2, 4, 3] }),
  ...forms(survey, 50, { unit: "phuong-an-binh", field: "civil-status", day: "2026-11-19" }),
];

/** What the endpoint answers with, address by address; a test may put another in its place. */
let endpoint: (address: string) => Said | Promise<Said>;
let asked: string[];

beforeAll(async () => {
  startLanguage(vietnamese, en);
  // A busy machine draws the first page slowly.
  configure({ asyncUtilTimeout: 5000 });
  // Brought ahead, so that no test waits for a module to be read.
  await Promise.all(Object.values(bring).map((one) => one()));
});
beforeEach(() => {
  asked = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const { status, body } = await endpoint(address);
    return new Response(JSON.stringify(body), { status });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
  window.history.replaceState(null, "", "/dashboard/");
});

function open(search = "", holdings: Partial<Holdings> = {}) {
  endpoint = madeUpEndpoint({ survey, responses: everywhere, ...holdings });
  window.history.replaceState(null, "", `/dashboard/${search}`);
  render(<Dashboard />);
  return userEvent.setup();
}

/** A long list once all it offers is there. */
async function wholeList(name: string): Promise<HTMLElement> {
  const list = await screen.findByRole("combobox", { name });
  await waitFor(() => expect(within(list).getAllByRole("option").length).toBeGreaterThan(1));
  return list;
}

test("a manager reads the index with its n, its interval and how it was made", async () => {
  open();
  const figure = within((await screen.findByRole("heading", { name: "Chỉ số hài lòng chung" })).closest("section") ?? document.body);
  expect(figure.getByText("69,09")).toBeTruthy();
  expect(figure.getByText("110 phiếu")).toBeTruthy();
  expect(figure.getByText(/Khoảng tin cậy 95%: 65,00 – 72,90/)).toBeTruthy();
  expect(screen.getByText(/trung bình các tiêu chí, không trọng số.*không phải mẫu ngẫu nhiên/)).toBeTruthy();
  expect(document.title).toBe("Chúng ta đang ở đâu? – Kết quả khảo sát");
});

test("each criterion is a row of a table, read aloud with its interval", async () => {
  open();
  const table = within(await screen.findByRole("table", { name: "Các tiêu chí" }));
  const row = within(table.getByRole("row", { name: /Tiếp cận dịch vụ/ }));
  expect(row.getByRole("img", { name: /^\d\d,\d\d%, khoảng tin cậy 95% từ \d\d,\d\d đến \d\d,\d\d$/ })).toBeTruthy();
});

test("the lowest item stands first and a criterion opens and closes by keyboard", async () => {
  const user = open("?view=items");
  const table = await screen.findByRole("table", { name: "Mức độ hài lòng theo từng nội dung" });
  const [lowest, next] = within(table).getAllByRole("button");
  expect(lowest?.getAttribute("aria-expanded")).toBe("true");
  expect(next?.getAttribute("aria-expanded")).toBe("false");
  act(() => next?.focus());
  await user.keyboard("{Enter}");
  expect(next?.getAttribute("aria-expanded")).toBe("true");
  await user.keyboard(" ");
  expect(next?.getAttribute("aria-expanded")).toBe("false");
});

test("the spread of an item's answers is read aloud in words and counts", async () => {
  open("?view=items");
  const bars = await screen.findAllByRole("img", {
    name: /^Rất không hài lòng: \d+ \(\d+%\), Không hài lòng: .*Rất hài lòng: \d+ \(\d+%\)$/,
  });
  expect(bars.length).toBeGreaterThan(1);
});

test("a unit with fewer than 10 forms is hidden in words, and so is the one it could be worked out from", async () => {
  const few = forms(survey, 4, { unit: "xa-yen-mo", day: "2026-11-19" });
  open("?view=groups", { responses: [...everywhere, ...few] });
  const table = within(await screen.findByRole("table", { name: /^Đơn vị \(3\)/ }));
  expect(table.getByRole("row", { name: /Xã Yên Mô.*Ẩn vì có dưới 10 lượt trả lời/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /Phường An Bình.*Ẩn để không suy ra được nhóm nhỏ/ })).toBeTruthy();
  expect(table.getByRole("row", { name: /Sở Xây dựng .*60/ })).toBeTruthy();
});

test("ten to twenty-nine forms are for reference only, and say so", async () => {
  open("", { responses: forms(survey, 12) });
  expect((await screen.findAllByText("chỉ tham khảo")).length).toBeGreaterThan(0);
});

test("fewer than ten forms in all show no figure anywhere", async () => {
  open("", { responses: forms(survey, 9) });
  expect(await screen.findByText("Chưa đủ 10 phiếu nên không hiện")).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/\d,\d\d/);
});

test("an index over some of the criteria says over how many", async () => {
  const onlyAccess = Array.from({ length: 30 }, () => aResponse(survey, { "acc-1": 4, "acc-3": 5 }));
  open("", { responses: onlyAccess });
  expect(await screen.findByText(/Tính trên 1\/2 tiêu chí/)).toBeTruthy();
});

test("an empty store says so and shows the way to the tablet", async () => {
  open("?view=items", { responses: [] });
  expect(await screen.findByRole("heading", { name: "Chưa có phiếu nào" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Mở máy khảo sát" }).getAttribute("href")).toBe("/kiosk/");
});

test("a choice nobody answered in shows a dash, never 0", async () => {
  open("?unit=xa-yen-mo");
  expect(await screen.findByText("Chưa có phiếu nào cho lựa chọn này.")).toBeTruthy();
  expect(screen.queryByText(/0,00/)).toBeNull();
});

test("choosing a field writes the address, asks anew, and switches off what cannot stand beside it, with the reason", async () => {
  const user = open();
  await user.selectOptions(await screen.findByRole("combobox", { name: "Thêm bộ lọc" }), "field");
  const fields = screen.getByRole("combobox", { name: "Lĩnh vực" });
  expect(document.activeElement).toBe(fields);
  await user.selectOptions(fields, "land");
  expect(window.location.search).toBe("?field=land&period=2026");
  expect(await screen.findByText("60 phiếu")).toBeTruthy();
  expect(screen.getByText(/Đang dùng một bộ lọc nên chưa xem được từng tuần/)).toBeTruthy();
});

test("back shows the choice before", async () => {
  const user = open();
  await user.click(await screen.findByRole("link", { name: "Điều gì chưa tốt?" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Điều gì chưa tốt?" })).toBe(document.activeElement);
  act(() => {
    window.history.replaceState(null, "", "/dashboard/");
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
  expect(await screen.findByRole("heading", { level: 1, name: "Chúng ta đang ở đâu?" })).toBeTruthy();
});

test("what an address asks for and does not exist is replaced by the usual, with a notice", async () => {
  open("?unit=closed-long-ago&period=2019");
  expect(await screen.findByText("Địa chỉ này có phần không dùng được nên trang lấy mặc định: đơn vị, kỳ.")).toBeTruthy();
});

test("while the first figures are on their way the page says so", async () => {
  open();
  expect(screen.getByRole("status").textContent).toBe("Đang tải số liệu…");
  expect(await screen.findByText("110 phiếu")).toBeTruthy();
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe(""));
});

test("without the endpoint the page says what happened, and asking again brings the figures", async () => {
  const user = open();
  const whole = endpoint;
  endpoint = () => Promise.reject(new TypeError("Failed to fetch"));
  expect((await screen.findByRole("alert")).textContent).toMatch(/Không hỏi được máy chủ.*Chưa có số liệu nào để hiện/);
  endpoint = whole;
  await user.click(screen.getByRole("button", { name: "Hỏi lại" }));
  expect(await screen.findByText("110 phiếu")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("figures stay when the next ones cannot be had, under the name of what they are about", async () => {
  const user = open();
  await screen.findByText("110 phiếu");
  endpoint = () => Promise.reject(new TypeError("Failed to fetch"));
  await user.selectOptions(await wholeList("Đơn vị"), "so-xay-dung");
  expect((await screen.findByRole("alert")).textContent).toMatch(/Số liệu bên dưới là của lần xem trước: Tỉnh Nam Sơn · Năm 2026/);
  expect(screen.getByText("110 phiếu")).toBeTruthy();
});

test("a refusal is shown with the endpoint's own sentence", async () => {
  const whole = madeUpEndpoint({ survey, responses: everywhere });
  open();
  endpoint = (address) =>
    address.startsWith("/api/results") ? { status: 400, body: { error: "invalid-input", message: "no such unit" } } : whole(address);
  expect((await screen.findByRole("alert")).textContent).toContain("Máy chủ nói: «no such unit».");
});

test("the other method is asked for by name and explained at the foot", async () => {
  const user = open();
  await user.selectOptions(await screen.findByRole("combobox", { name: "Cách tính" }), "pooled");
  expect(await screen.findByText(/gộp mọi câu trả lời/)).toBeTruthy();
  expect(asked.at(-1)).toContain("method=pooled");
});

test("the page speaks English when asked, numbers included", async () => {
  const user = open();
  await screen.findByText("110 phiếu");
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Where do we stand?" })).toBeTruthy();
  expect(screen.getAllByText("69.09").length).toBeGreaterThan(0);
  expect(document.documentElement.lang).toBe("en");
});

test("units are offered as the tree they form", async () => {
  open("", { units: [...someUnits, { id: "to-1", name: { vi: "Tổ 1", en: "Team 1" }, parent: "so-xay-dung" }] });
  const options = within(await wholeList("Đơn vị")).getAllByRole("option");
  expect(options.map(({ textContent }) => textContent?.replace(/\u2003/g, "·"))).toEqual([
    "Tỉnh Nam Sơn",
    "·Sở Xây dựng",
    "··Tổ 1",
    "·Phường An Bình",
    "·Xã Yên Mô",
  ]);
});

test("the figures of the overview and the foot under them are asked of the endpoint once, and its questionnaire once", async () => {
  open();
  await screen.findByText("110 phiếu");
  expect(screen.getByText(/trung bình các tiêu chí, không trọng số/)).toBeTruthy();
  expect(asked.filter((address) => address.startsWith("/api/results")).length).toBe(1);
  expect(asked.filter((address) => address.startsWith("/api/definition")).length).toBeLessThanOrEqual(1);
});

test("what was asked before anything was drawn is not asked again", async () => {
  endpoint = madeUpEndpoint({ survey, responses: everywhere });
  beginEarly("");
  await waitFor(() => expect(asked.some((address) => address.startsWith("/api/standing"))).toBe(true));
  const early = asked.length;
  open();
  expect(await screen.findByText("110 phiếu")).toBeTruthy();
  expect(asked.slice(early)).toEqual(["/api/notices"]);
});

test("the foot comes with the first figures, never before them to be pushed away, and stays while others are asked for", async () => {
  const user = open();
  const whole = endpoint;
  const standing = Promise.withResolvers<void>();
  endpoint = async (address) => {
    if (address.startsWith("/api/standing")) await standing.promise;
    return whole(address);
  };
  // The answer whose foot it is has come.
  await screen.findByText(/^Dữ liệu đến/);
  expect(screen.queryByText(/trung bình các tiêu chí, không trọng số/)).toBeNull();
  standing.resolve();
  expect(await screen.findByText(/trung bình các tiêu chí, không trọng số/)).toBeTruthy();
  expect(screen.getByText("110 phiếu")).toBeTruthy();
  endpoint = () => new Promise(() => {});
  await user.selectOptions(screen.getByRole("combobox", { name: "Cách tính" }), "pooled");
  expect(screen.getByText(/trung bình các tiêu chí, không trọng số/)).toBeTruthy();
});
