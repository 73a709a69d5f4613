// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Device } from "#protocol/devices.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Accounts } from "../../src/admin/accounts/Accounts.tsx";
import { Devices } from "../../src/admin/devices/Devices.tsx";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";

type Said = { readonly status: number; readonly body: unknown };

const device = (changes: Partial<Device>): Device => ({
  id: "00000000-0000-4000-8000-000000000001",
  name: "AB-01",
  places: [{ unit: "an-binh", counters: null }],
  states: ["online"],
  lastContact: "2026-11-21T03:00:00Z",
  app: "1.0",
  heartbeat: null,
  received: 2310,
  missing: [],
  held: 0,
  ...changes,
});
const yenMo = { vi: "Xã Yên Mô", en: "Yên Mô commune" };
const units = [
  {
    id: "an-binh",
    versions: [{ from: "2025-07-01", name: { vi: "Phường An Bình", en: "An Bình ward" }, kind: "desk", parent: null, serves: true }],
    endedOn: null,
    successor: null,
    counters: [
      { id: "q1", name: { vi: "Quầy 1", en: "Counter 1" }, from: "2025-07-01", endedOn: null },
      { id: "q2", name: { vi: "Quầy 2", en: "Counter 2" }, from: "2025-07-01", endedOn: null },
    ],
  },
  {
    id: "yen-mo",
    versions: [{ from: "2025-07-01", name: yenMo, kind: "desk", parent: null, serves: true }],
    endedOn: null,
    successor: null,
    counters: [],
  },
];

const store = "0198f000-0000-4000-8000-000000000001";

let says: Record<string, (sent: unknown) => Said>;
let sent: [string, unknown][];

beforeAll(() => startLanguage(vietnamese, en));
beforeEach(() => {
  sent = [];
  says = { "/api/organisation/units": () => ({ status: 200, body: { revision: 1, units } }) };
  vi.stubGlobal("fetch", async (address: string, { body }: { body?: string }) => {
    const input: unknown = body === undefined ? null : JSON.parse(body);
    sent.push([address, input]);
    const said = says[address]?.(input) ?? { status: 404, body: { error: "not-found", message: address } };
    return new Response(JSON.stringify(said.body), { status: said.status });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
});

/** The page as an admin sees it. */
function open() {
  render(<Devices seenBy="admin" />);
  return userEvent.setup();
}

test("the tablet that needs somebody stands first, with what to do about it", async () => {
  const lost = device({
    id: "00000000-0000-4000-8000-000000000002",
    name: "ĐS-02",
    states: ["online", "gap"],
    missing: [
      { first: 12, last: 14 },
      { first: 20, last: 20 },
    ],
  });
  says["/api/devices"] = () => ({ status: 200, body: { store, devices: [device({}), lost] } });
  open();
  const [, first, second] = await screen.findAllByRole("row");
  expect(first?.textContent).toContain("ĐS-02");
  expect(first?.textContent).toContain("Thiếu phiếu");
  expect(first?.textContent).toContain("thiếu 4");
  expect(second?.textContent).toContain("AB-01");
  expect(second?.textContent).toContain("2.310");
});

test("an admin makes a code for a tablet and sees it as a square and as eight characters", async () => {
  says["/api/devices"] = () => ({ status: 200, body: { store, devices: [] } });
  says["/api/devices/enrolment"] = () => ({
    status: 200,
    body: { code: "K7QM2XPA", address: "https://desk/kiosk/#enrol=K7QM2XPA", until: new Date(Date.now() + 599_000).toISOString() },
  });
  const user = open();
  await user.click(await screen.findByRole("button", { name: "Ghi danh máy mới" }));
  await user.type(screen.getByLabelText("Tên máy"), "AB-03");
  await user.click(screen.getByLabelText("Phường An Bình"));
  await user.click(screen.getByLabelText("Xã Yên Mô"));
  await user.click(screen.getByRole("button", { name: "Tạo mã ghi danh" }));
  expect(await screen.findByText("K7QM-2XPA")).toBeTruthy();
  expect(screen.getByRole("img", { name: "Mã QR ghi danh" })).toBeTruthy();
  expect(screen.getByText("dùng một lần, còn 10 phút")).toBeTruthy();
  expect(sent.at(-1)?.[1]).toEqual({
    name: "AB-03",
    places: [
      { unit: "an-binh", counters: null },
      { unit: "yen-mo", counters: null },
    ],
  });
});

test("a tablet that is enrolled again keeps its places, and the focus is on the form", async () => {
  const places = [
    { unit: "yen-mo", counters: null },
    { unit: "an-binh", counters: ["q2"] },
  ];
  says["/api/devices"] = () => ({ status: 200, body: { store, devices: [device({ places })] } });
  says["/api/devices/enrolment"] = () => ({ status: 200, body: { code: "K7QM2XPA", address: "x", until: "2036-01-01T00:00:00Z" } });
  const user = open();
  await user.click(await screen.findByText("Việc khác"));
  await user.click(screen.getByRole("button", { name: "Ghi danh lại" }));
  expect(document.activeElement?.textContent).toBe("Ghi danh lại máy AB-01");
  await user.click(screen.getByRole("button", { name: "Tạo mã ghi danh" }));
  expect(await screen.findByText("K7QM-2XPA")).toBeTruthy();
  expect(sent.at(-1)?.[1]).toEqual({ name: "AB-01", places, device: device({}).id });
});

test("an admin moves a tablet to one counter of another desk and gives it another name", async () => {
  says["/api/devices"] = () => ({ status: 200, body: { store, devices: [device({ places: [{ unit: "yen-mo", counters: null }] })] } });
  says["/api/devices/change"] = () => ({ status: 200, body: device({ name: "AB-09" }) });
  const user = open();
  await user.click(await screen.findByText("Việc khác"));
  await user.click(screen.getByRole("button", { name: "Sửa" }));
  await user.clear(screen.getByLabelText("Tên máy"));
  await user.type(screen.getByLabelText("Tên máy"), "AB-09");
  await user.click(screen.getByLabelText("Xã Yên Mô"));
  await user.click(screen.getByLabelText("Phường An Bình"));
  await user.click(screen.getByLabelText(/^Mọi quầy/));
  await user.click(screen.getByLabelText("Quầy 1"));
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  expect(await screen.findByRole("rowheader", { name: /AB-09/ })).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
  const places = [{ unit: "an-binh", counters: ["q2"] }];
  expect(sent.at(-1)).toEqual(["/api/devices/change", { id: device({}).id, name: "AB-09", places }]);
});

test("a tablet that would stand nowhere is not sent, and the form says so", async () => {
  says["/api/devices"] = () => ({ status: 200, body: { store, devices: [device({})] } });
  const user = open();
  await user.click(await screen.findByText("Việc khác"));
  await user.click(screen.getByRole("button", { name: "Sửa" }));
  await user.click(screen.getByLabelText("Phường An Bình"));
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  expect(screen.getByText("Chọn ít nhất một nơi, và ở mỗi nơi ít nhất một quầy.")).toBeTruthy();
  expect(sent.map(([address]) => address)).not.toContain("/api/devices/change");
});

test("a revoked tablet can be enrolled again", async () => {
  says["/api/devices"] = () => ({ status: 200, body: { store, devices: [device({ states: ["revoked"] })] } });
  const user = open();
  await user.click(await screen.findByRole("button", { name: "Ghi danh lại" }));
  expect(screen.getByRole("dialog", { name: "Ghi danh lại máy AB-01" })).toBeTruthy();
});

test("staff see how tablets are and nothing the endpoint would refuse them", async () => {
  says["/api/devices"] = () => ({
    status: 200,
    body: {
      store,
      devices: [device({ states: ["resting"] }), device({ id: "00000000-0000-4000-8000-000000000002", states: ["revoked"] })],
    },
  });
  render(<Devices seenBy="staff" />);
  expect(await screen.findByText("Đang nghỉ")).toBeTruthy();
  expect(screen.queryByText("Việc khác")).toBeNull();
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Xem lại"]);
});

test("a tablet is revoked only with a reason", async () => {
  says["/api/devices"] = () => ({ status: 200, body: { store, devices: [device({})] } });
  says["/api/devices/revoke"] = () => ({ status: 200, body: device({ states: ["revoked"] }) });
  const user = open();
  await user.click(await screen.findByText("Việc khác"));
  await user.click(screen.getByRole("button", { name: "Thu hồi" }));
  const sheet = screen.getByRole("dialog");
  await user.click(within(sheet).getByRole("button", { name: "Thu hồi" }));
  expect(sent.map(([address]) => address)).not.toContain("/api/devices/revoke");
  await user.type(within(sheet).getByLabelText("Lý do"), "Máy bị mất");
  await user.click(within(sheet).getByRole("button", { name: "Thu hồi" }));
  expect(sent).toContainEqual(["/api/devices/revoke", { id: device({}).id, reason: "Máy bị mất" }]);
  expect(await screen.findByText("Đã thu hồi")).toBeTruthy();
});

test("an admin gives a manager an account and reads out the password once", async () => {
  const account = {
    id: "00000000-0000-4000-8000-000000000009",
    name: "mai",
    personName: "Lê Thị Mai",
    role: "manager",
    unit: null,
    secondFactor: false,
    closed: false,
  };
  says["/api/accounts"] = (input) =>
    input === null ? { status: 200, body: { accounts: [] } } : { status: 200, body: { account, oneTimePassword: "sông-núi-mây-gió" } };
  const user = userEvent.setup();
  render(<Accounts />);
  await user.type(await screen.findByLabelText("Họ và tên"), "Lê Thị Mai");
  await user.type(screen.getByLabelText("Tên tài khoản"), "Mai");
  await user.click(screen.getByRole("button", { name: "Tạo tài khoản" }));
  expect(await screen.findByText("sông-núi-mây-gió")).toBeTruthy();
  expect(sent).toContainEqual(["/api/accounts", { name: "mai", personName: "Lê Thị Mai", role: "manager", unit: null }]);
  await user.click(screen.getByRole("button", { name: "Đã ghi lại" }));
  expect(screen.queryByText("sông-núi-mây-gió")).toBeNull();
});
