// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Me } from "#protocol/people.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Account } from "../../src/account/Account.tsx";
import { en } from "../../src/account/words/en.ts";
import { vi as vietnamese } from "../../src/account/words/vi.ts";

type Said = { readonly status: number; readonly body: unknown };

const me: Me = {
  account: {
    id: "00000000-0000-4000-8000-000000000001",
    name: "quan.ly",
    personName: "Lê Thị Mai",
    role: "staff",
    unit: null,
    secondFactor: false,
    closed: false,
  },
  due: [],
  sessions: [],
};
const refused = (status: number, error: string): Said => ({ status, body: { error, message: error } });

const faulty = (...places: string[]): Said => ({
  status: 400,
  body: { error: "invalid-input", message: "invalid", faults: places.map((place) => ({ place, fault: "is not allowed" })) },
});

/** What the endpoint says to each call, and what was sent to it. */
let says: Record<string, (sent: unknown) => Said>;
let sent: [string, unknown][];

beforeAll(() => startLanguage(vietnamese, en));
beforeEach(() => {
  sent = [];
  says = {
    "/api/set-up/state": () => ({ status: 200, body: { state: "done" } }),
    "/api/me": () => refused(401, "not-signed-in"),
  };
  vi.stubGlobal("fetch", async (address: string, { body }: { body?: string }) => {
    const input: unknown = body === undefined ? null : JSON.parse(body);
    sent.push([address, input]);
    const said = says[address]?.(input) ?? refused(404, "not-found");
    return new Response(JSON.stringify(said.body), { status: said.status });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
});

function open() {
  render(<Account />);
  return userEvent.setup();
}

test("a manager signs in with name, password and code, which are sent together", async () => {
  const user = open();
  says["/api/sign-in"] = (input) => {
    const isWhole = typeof input === "object" && input !== null && "code" in input;
    if (isWhole) says["/api/me"] = () => ({ status: 200, body: me });
    return { status: 200, body: { next: isWhole ? "in" : "second-factor" } };
  };
  await user.type(await screen.findByLabelText("Tên tài khoản"), "Quan.Ly");
  await user.type(screen.getByLabelText("Mật khẩu"), "bốn con chim sẻ");
  await user.click(screen.getByRole("button", { name: "Đăng nhập" }));
  const code = await screen.findByLabelText("Mã xác thực");
  expect(document.activeElement).toBe(code);
  await user.type(code, "123 456");
  await user.click(screen.getByRole("button", { name: "Đăng nhập" }));
  expect(await screen.findByRole("heading", { name: "Tài khoản của tôi" })).toBeTruthy();
  expect(sent.findLast(([address]) => address === "/api/sign-in")?.[1]).toEqual({
    name: "quan.ly",
    password: "bốn con chim sẻ",
    code: "123456",
  });
});

test("a wrong password is said kindly and without telling what was wrong, and what was typed stays", async () => {
  const user = open();
  says["/api/sign-in"] = () => refused(401, "wrong-credentials");
  await user.type(await screen.findByLabelText("Tên tài khoản"), "quan.ly");
  await user.type(screen.getByLabelText("Mật khẩu"), "không phải");
  await user.click(screen.getByRole("button", { name: "Đăng nhập" }));
  expect(await screen.findByText(/không khớp/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Tên tài khoản").value).toBe("quan.ly");
});

test("whoever was given a password must choose one of his own first, and cannot send two different ones", async () => {
  says["/api/me"] = () => ({ status: 200, body: { ...me, due: ["password", "second-factor"] } });
  says["/api/me/password"] = () => {
    says["/api/me"] = () => ({ status: 200, body: { ...me, due: ["second-factor"] } });
    return { status: 200, body: me };
  };
  const user = open();
  await user.type(await screen.findByLabelText("Mật khẩu hiện tại"), "một lần");
  await user.type(screen.getByLabelText("Mật khẩu mới"), "mười hai con (giáp)!");
  await user.type(screen.getByLabelText("Nhập lại mật khẩu mới"), "mười hai con");
  expect(screen.getByText("Hai lần nhập chưa giống nhau.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Đổi mật khẩu" }));
  expect(sent.map(([address]) => address)).not.toContain("/api/me/password");
  await user.type(screen.getByLabelText("Nhập lại mật khẩu mới"), " (giáp)!");
  await user.click(screen.getByRole("button", { name: "Đổi mật khẩu" }));
  expect(await screen.findByRole("heading", { name: "Lớp bảo vệ thứ hai" })).toBeTruthy();
});

test("an empty store shows a stranger nothing but whom to ask", async () => {
  says["/api/set-up/state"] = () => ({ status: 200, body: { state: "needed" } });
  open();
  expect(await screen.findByText(/địa chỉ thiết lập mà máy chủ đã in ra/)).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("whoever sets up must have the recovery copy in hand before going on", async () => {
  window.location.hash = "#set-up=MOT-LAN";
  says["/api/set-up/state"] = () => ({ status: 200, body: { state: "open" } });
  says["/api/set-up"] = () => ({ status: 200, body: { recoveryCopy: "KHOA … abc123" } });
  says["/api/set-up/recovery-copy"] = (input) => {
    if (JSON.stringify(input) !== '{"check":"abc123"}') return faulty("check");
    says["/api/set-up/state"] = () => ({ status: 200, body: { state: "done" } });
    says["/api/me"] = () => ({ status: 200, body: { ...me, due: ["second-factor"] } });
    return { status: 200, body: {} };
  };
  const user = open();
  await user.type(await screen.findByLabelText("Tên cơ quan"), "UBND phường An Bình");
  await user.type(screen.getByLabelText("Nơi đặt máy tính bảng đầu tiên"), "Trung tâm Phục vụ hành chính công");
  await user.type(screen.getByLabelText("Họ và tên"), "Trần Văn Bình");
  await user.type(screen.getByLabelText("Tên tài khoản"), "binh");
  await user.type(screen.getByLabelText("Mật khẩu mới"), "mười hai con giáp");
  await user.type(screen.getByLabelText("Nhập lại mật khẩu mới"), "mười hai con giáp");
  await user.click(screen.getByRole("button", { name: "Thiết lập" }));
  expect(await screen.findByText("KHOA … abc123")).toBeTruthy();
  await user.type(screen.getByLabelText("Sáu ký tự cuối của bản sao"), "sai");
  await user.click(screen.getByRole("button", { name: "Tôi đã cất bản sao" }));
  expect(await screen.findByText(/Sáu ký tự này không giống/)).toBeTruthy();
  const check = screen.getByLabelText("Sáu ký tự cuối của bản sao");
  expect(check.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(check);
  await user.clear(check);
  await user.type(screen.getByLabelText("Sáu ký tự cuối của bản sao"), "abc123");
  await user.click(screen.getByRole("button", { name: "Tôi đã cất bản sao" }));
  expect(await screen.findByRole("heading", { name: "Lớp bảo vệ thứ hai" })).toBeTruthy();
  expect(window.location.hash).toBe("");
});

test("what the endpoint does not take of a set-up is said at its field, and the first of them has the focus", async () => {
  window.location.hash = "#set-up=MOT-LAN";
  says["/api/set-up/state"] = () => ({ status: 200, body: { state: "open" } });
  says["/api/set-up"] = () => faulty("account.password", "account.name");
  const user = open();
  const given = {
    "Tên cơ quan": "UBND",
    "Nơi đặt máy tính bảng đầu tiên": "Trung tâm",
    "Họ và tên": "Trần Văn Bình",
    "Tên tài khoản": "binh",
  };
  for (const [label, text] of Object.entries(given)) await user.type(await screen.findByLabelText(label), text);
  await user.type(screen.getByLabelText("Mật khẩu mới"), "mười hai con giáp");
  await user.type(screen.getByLabelText("Nhập lại mật khẩu mới"), "mười hai con giáp");
  await user.click(screen.getByRole("button", { name: "Thiết lập" }));
  expect(await screen.findByText(/^Mật khẩu mới chưa dùng được/)).toBeTruthy();
  expect(screen.getByLabelText("Mật khẩu mới").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText(/^Tên tài khoản chưa dùng được/)).toBeTruthy();
  expect(screen.getByLabelText("Tên cơ quan").getAttribute("aria-invalid")).toBe("false");
  expect(document.activeElement).toBe(screen.getByLabelText("Tên tài khoản"));
});

test.each([
  ["admin", "Đến trang quản trị", "/admin/"],
  ["manager", "Xem kết quả khảo sát", "/dashboard/"],
  ["staff", "Xem tình trạng máy", "/admin/?page=devices"],
  ["auditor", "Đến trang quản trị", "/admin/"],
])("whoever is %s finds the way to where the work is", async (role, name, address) => {
  says["/api/me"] = () => ({ status: 200, body: { ...me, account: { ...me.account, role } } });
  open();
  expect((await screen.findByRole("link", { name })).getAttribute("href")).toBe(address);
});

test("whoever closed the page too early sees the recovery copy again", async () => {
  says["/api/me"] = () => ({ status: 200, body: { ...me, due: ["recovery-copy", "second-factor"] } });
  says["/api/set-up/recovery-copy"] = () => ({ status: 200, body: { recoveryCopy: "KHOA … abc123" } });
  open();
  expect(await screen.findByText("KHOA … abc123")).toBeTruthy();
  expect(screen.getByText(/chỉ hiện cho đến khi Ông\/Bà xác nhận/)).toBeTruthy();
});

test("the second factor is in force only after a code made with it, and its recovery codes are shown", async () => {
  says["/api/me"] = () => ({ status: 200, body: { ...me, due: ["second-factor"] } });
  says["/api/me/second-factor/begin"] = () => ({ status: 200, body: { secret: "JBSWY3DP", address: "otpauth://totp/x?secret=JBSWY3DP" } });
  says["/api/me/second-factor/confirm"] = () => ({ status: 200, body: { recoveryCodes: ["aaaa-bbbb-cccc-dddd"] } });
  const user = open();
  await user.type(await screen.findByLabelText("Mật khẩu"), "mười hai con giáp");
  await user.click(screen.getByRole("button", { name: "Tiếp tục" }));
  expect(await screen.findByRole("img", { name: "Mã QR cho ứng dụng xác thực" })).toBeTruthy();
  expect(screen.getByText("JBSW Y3DP")).toBeTruthy();
  await user.type(screen.getByLabelText("Mã sáu chữ số"), "123456");
  await user.click(screen.getByRole("button", { name: "Xác nhận" }));
  expect(await screen.findByText("aaaa-bbbb-cccc-dddd")).toBeTruthy();
});

test("the door speaks English when asked, all of it", async () => {
  const user = open();
  await user.click(await screen.findByRole("button", { name: "English" }));
  expect(await screen.findByRole("heading", { name: "Sign in" })).toBeTruthy();
  expect(new Set(Object.keys(en))).toEqual(new Set(Object.keys(vietnamese)));
});
