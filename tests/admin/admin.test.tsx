// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Role } from "#protocol/endpoint.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { questionsOf } from "#survey/questions.ts";
import { Admin } from "../../src/admin/Admin.tsx";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { madeUpEndpoint, type Said } from "../dashboard/made-up-endpoint.ts";
import { shippedSurvey } from "../support/shipped.ts";

const survey = shippedSurvey("sipas-2640");
const me = (role: Role) => ({
  account: {
    id: "00000000-0000-4000-8000-000000000001",
    name: "binh",
    personName: "Trần Văn Bình",
    role,
    unit: null,
    secondFactor: true,
    closed: false,
  },
  due: [],
  sessions: [],
});
let endpoint: (address: string) => Said | Promise<Said>;

beforeAll(() => startLanguage(vietnamese, en));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
});

function open({ role = "admin", search = "" }: { role?: Role; search?: string } = {}) {
  window.history.replaceState(null, "", `/admin/${search}`);
  const holdings = madeUpEndpoint({ survey, responses: [] });
  endpoint = (address) => (address === "/api/me" ? { status: 200, body: me(role) } : holdings(address));
  vi.stubGlobal("fetch", async (address: string) => {
    const { status, body } = await endpoint(address);
    return new Response(JSON.stringify(body), { status });
  });
  render(<Admin />);
  return userEvent.setup();
}

test("an admin reads what a questionnaire is, what of it is certified and what is not", async () => {
  open();
  expect(await screen.findByRole("heading", { name: /^Bộ 22 tiêu chí .*, bản 1$/ })).toBeTruthy();
  expect(screen.getByText("Đang dùng")).toBeTruthy();
  expect(screen.getByText(/^5 tiêu chí, 22 nội dung/)).toBeTruthy();
  expect(screen.getByText(/Quyết định 2640\/QĐ-BNV, 10\/10\/2017, Bộ Nội vụ/)).toBeTruthy();
  expect(screen.getByText("Chưa đối chiếu với phụ lục của Quyết định")).toBeTruthy();
  expect(screen.getByText("Tổng số 22 tiêu chí (S3, S4)")).toBeTruthy();
});

test("every official text stands there word for word, in both languages", async () => {
  open();
  const rows = (await screen.findAllByRole("table", { hidden: true })).flatMap((table) =>
    within(table).getAllByRole("row", { hidden: true }),
  );
  const said = rows.map(({ textContent }) => textContent ?? "").join("\n");
  const texts = questionsOf(survey).flatMap(({ text }) => [text.vi, text.en]);
  expect(texts.filter((text) => !said.includes(text))).toEqual([]);
  expect(texts.length).toBeGreaterThan(44);
});

test("without the endpoint the page says so, and asking again brings the questionnaires", async () => {
  const user = open();
  const whole = endpoint;
  endpoint = () => Promise.reject(new TypeError("Failed to fetch"));
  expect((await screen.findByRole("alert")).textContent).toContain("Không hỏi được máy chủ");
  endpoint = whole;
  await user.click(screen.getByRole("button", { name: "Hỏi lại" }));
  expect(await screen.findByRole("heading", { name: /Bộ 22 tiêu chí/ })).toBeTruthy();
});

const pagesShown = () =>
  within(screen.getByRole("navigation"))
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent);

test.each([
  ["admin", ["Bộ câu hỏi", "Máy và quầy", "Cài đặt", "Tài khoản", "Phiếu giữ lại", "Hủy phiếu", "Toàn vẹn", "Nhật ký", "Sao lưu"]],
  ["manager", ["Máy và quầy"]],
  ["staff", ["Máy và quầy"]],
  ["auditor", ["Toàn vẹn", "Nhật ký", "Hủy phiếu"]],
] as const)("whoever is %s is shown the pages of this role, the first of them at once", async (role, pages) => {
  open({ role });
  expect(await screen.findByRole("heading", { level: 1, name: pages[0] })).toBeTruthy();
  expect(pagesShown()).toEqual(pages);
});

test("an auditor is not led to results, which are none of his work", async () => {
  open({ role: "auditor" });
  expect(await screen.findByRole("heading", { level: 1, name: "Toàn vẹn" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Kết quả khảo sát" })).toBeNull();
});

test("a page of another role is refused in words, not in the endpoint's English", async () => {
  open({ role: "manager", search: "?page=accounts" });
  expect(await screen.findByText("Tài khoản này không được xem trang này.")).toBeTruthy();
});

test("what the endpoint forbids is said in words too", async () => {
  open();
  const whole = endpoint;
  endpoint = (address) =>
    address === "/api/catalogue"
      ? { status: 403, body: { error: "forbidden", message: "this is not allowed to the caller" } }
      : whole(address);
  expect((await screen.findByRole("alert")).textContent).toContain("Tài khoản này không được xem trang này.");
  expect(screen.queryByText(/not allowed/)).toBeNull();
});

test("the page speaks English when asked, all of it", async () => {
  const user = open();
  await screen.findByText("Đang dùng");
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(await screen.findByText("In use")).toBeTruthy();
  expect(screen.getByText("Not checked against the annex of the decision")).toBeTruthy();
  expect(new Set(Object.keys(en).map((key) => key.replace(/_(one|other)$/, "")))).toEqual(new Set(Object.keys(vietnamese)));
});
