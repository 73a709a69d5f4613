// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Role } from "#protocol/endpoint.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Admin } from "../../src/admin/Admin.tsx";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { ok } from "./integrity-desk.ts";
import { questionnaires } from "./questionnaires-desk.ts";

type Said = ReturnType<typeof ok>;
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
  const told = new Map(Object.entries({ ...questionnaires(), "/api/me": () => ok(me(role)) }));
  endpoint = (address) => told.get(address.split("?")[0] ?? "")?.() ?? { status: 404, body: { error: "not-found", message: address } };
  vi.stubGlobal("fetch", async (address: string) => {
    const { status, body } = await endpoint(address);
    return new Response(JSON.stringify(body), { status });
  });
  render(<Admin />);
  return userEvent.setup();
}

const page = "?page=questionnaires";

test("without the endpoint the page says so, and asking again brings the questionnaires", async () => {
  const user = open({ search: page });
  const whole = endpoint;
  endpoint = () => Promise.reject(new TypeError("Failed to fetch"));
  expect((await screen.findByRole("alert")).textContent).toContain("Không hỏi được máy chủ");
  endpoint = whole;
  await user.click(screen.getByRole("button", { name: "Hỏi lại" }));
  expect(await screen.findByRole("heading", { name: "Các bộ câu hỏi" })).toBeTruthy();
});

const pagesShown = () =>
  within(screen.getByRole("navigation"))
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent);

test.each([
  [
    "admin",
    "Bắt đầu",
    [
      "Bắt đầu",
      "Bộ câu hỏi",
      "Phiếu giấy",
      "Đơn vị và quầy",
      "Lĩnh vực và thủ tục",
      "Đợt khảo sát",
      "Chỉ tiêu",
      "Cài đặt",
      "Tài khoản",
      "Máy và quầy",
      "Phiếu giữ lại",
      "Hủy phiếu",
      "Toàn vẹn",
      "Nhật ký",
      "Sao lưu",
    ],
  ],
  ["manager", "Máy và quầy", ["Máy và quầy"]],
  ["staff", "Phiếu giấy", ["Phiếu giấy", "Máy và quầy"]],
  ["auditor", "Toàn vẹn", ["Hủy phiếu", "Toàn vẹn", "Nhật ký"]],
] as const)("whoever is %s is shown the pages of this role, and one of them at once", async (role, first, pages) => {
  open({ role });
  expect(await screen.findByRole("heading", { level: 1, name: first })).toBeTruthy();
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
  open({ search: page });
  const whole = endpoint;
  endpoint = (address) =>
    address === "/api/drafts"
      ? { status: 403, body: { error: "forbidden", message: "this is not allowed to the caller" } }
      : whole(address);
  expect((await screen.findByRole("alert")).textContent).toContain("Tài khoản này không được xem trang này.");
  expect(screen.queryByText(/not allowed/)).toBeNull();
});

test("the page speaks English when asked, all of it", async () => {
  const user = open({ search: page });
  await screen.findByText("Đang dùng");
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(await screen.findByText("In use")).toBeTruthy();
  expect(new Set(Object.keys(en).map((key) => key.replace(/_(one|other)$/, "")))).toEqual(new Set(Object.keys(vietnamese)));
});
