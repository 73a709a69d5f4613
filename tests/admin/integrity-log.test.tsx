// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import * as fc from "fast-check";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { AuditAction } from "#protocol/audit.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { AuditLog } from "../../src/admin/integrity/AuditLog.tsx";
import { linesOf } from "../../src/admin/integrity/detail-lines.ts";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { answering, axeFaults, binh, mai, ok, tablet } from "./integrity-desk.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(100_000_000_000 + number)}`;
const entry = (number: number, more: object = {}) => ({
  id: id(number),
  at: "2026-11-20T07:12:09Z",
  actor: mai.id,
  actorName: mai.name,
  action: "signed-in",
  unit: null,
  detail: "{}",
  ...more,
});
const log = (...entries: object[]) => ({ "/api/audit": () => ok({ entries, more: false }) });

beforeAll(() => startLanguage(vietnamese, en));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
});

test("a deed is read in words: what, when, who, where, and what it says besides", async () => {
  const detail = JSON.stringify({ device: tablet, reason: "Máy bị mất", tries: 1200, again: false });
  answering(log(entry(1, { action: "device-revoked", unit: "an-binh", detail })));
  render(<AuditLog person={binh} />);
  const [, row] = await screen.findAllByRole("row");
  for (const words of [
    "Thu hồi máy",
    "Phường An Bình",
    "Lê Thị Mai",
    "Máy: AB-01",
    "Lý do: Máy bị mất",
    "Số lần thử: 1.200",
    "Ghi danh lại: không",
  ])
    expect(row?.textContent).toContain(words);
  expect(await axeFaults()).toEqual([]);
});

test("the server and tablets go by what they are called, an action of a later version by its own name", async () => {
  answering(
    log(
      entry(1, { actor: "endpoint", actorName: null }),
      entry(2, { actor: tablet, actorName: null }),
      entry(3, { action: "moon-painted" }),
    ),
  );
  render(<AuditLog person={binh} />);
  const [, server, device, later] = await screen.findAllByRole("row");
  expect(server?.textContent).toContain("Máy chủ");
  expect(device?.textContent).toContain("AB-01");
  expect(later?.textContent).toContain("moon-painted");
});

test("long details unfold, with lists, days, roles and both languages in words", async () => {
  const user = userEvent.setup();
  const detail = {
    before: { role: "staff", unit: null, closed: false },
    after: { role: "manager", unit: "an-binh", endedOn: "2026-11-19" },
    name: { vi: "Tỉnh Nam Sơn", en: "Nam Sơn" },
    places: [{ unit: "an-binh", counters: ["q1"] }],
    targets: [{ percent: 8500, year: 2026 }],
    holidays: [],
  };
  answering(log(entry(1, { action: "account-changed", detail: JSON.stringify(detail) })));
  render(<AuditLog person={binh} />);
  expect(await screen.findByText("Xem 12 dòng chi tiết")).toBeTruthy();
  expect(screen.queryByText(/Người quản lý/)).toBeNull();
  await user.click(screen.getByText("Xem 12 dòng chi tiết"));
  const lines = (await screen.findAllByRole("listitem")).map(({ textContent }) => textContent);
  expect(lines).toEqual([
    "Trước khi sửa, Vai trò: Công chức",
    "Trước khi sửa, Đơn vị: —",
    "Trước khi sửa, Đã đóng: không",
    "Sau khi sửa, Vai trò: Người quản lý",
    "Sau khi sửa, Đơn vị: Phường An Bình",
    "Sau khi sửa, Thôi từ ngày: 19/11/2026",
    "Tên: Tỉnh Nam Sơn",
    "Nơi đặt, 1, Đơn vị: Phường An Bình",
    "Nơi đặt, 1, Quầy: Quầy 1",
    "Mục tiêu, 1, Mục tiêu: 85,00%",
    "Mục tiêu, 1, Năm: 2026",
    "Ngày nghỉ: —",
  ]);
});

test("the log is narrowed by action, person, unit and days, and widened again at once", async () => {
  const user = userEvent.setup();
  const calls = answering(log(entry(1)));
  render(<AuditLog person={binh} />);
  await user.selectOptions(await screen.findByLabelText("Việc"), "Duyệt hủy phiếu");
  await user.selectOptions(screen.getByLabelText("Người làm"), "Trần Văn Bình");
  await user.selectOptions(screen.getByLabelText("Đơn vị"), "Phường An Bình");
  fireEvent.change(screen.getByLabelText("Từ ngày"), { target: { value: "2026-11-01" } });
  fireEvent.change(screen.getByLabelText("Đến hết ngày"), { target: { value: "2026-11-20" } });
  await screen.findAllByRole("row");
  expect(calls.at(-1)).toEqual([
    "/api/audit",
    { action: "annulment-approved", actor: binh.id, unit: "an-binh", firstDay: "2026-11-01", lastDay: "2026-11-20" },
  ]);
  await user.click(screen.getByRole("button", { name: "Bỏ lọc" }));
  await screen.findAllByRole("row");
  expect(calls.at(-1)).toEqual(["/api/audit", {}]);
});

test("an auditor, who may not list accounts, narrows to a person by choosing the name in the log", async () => {
  const user = userEvent.setup();
  const calls = answering(log(entry(1)));
  render(<AuditLog person={{ ...binh, role: "auditor" }} />);
  await user.click(await screen.findByRole("button", { name: "Lê Thị Mai" }));
  await screen.findAllByRole("row");
  expect(calls.at(-1)).toEqual(["/api/audit", { actor: mai.id }]);
  expect(within(screen.getByLabelText("Người làm")).getByRole("option", { name: "Lê Thị Mai", selected: true })).toBeTruthy();
  expect(calls.map(([path]) => path)).not.toContain("/api/accounts");
});

test("older entries come a hundred at a time, also after a failure in between", async () => {
  const user = userEvent.setup();
  const first = Array.from({ length: 100 }, (_, number) => entry(number));
  let failing = true;
  answering({
    "/api/audit": (input) => {
      if (JSON.stringify(input) === "{}") return ok({ entries: first, more: true });
      expect(input).toEqual({ after: id(99) });
      if (!failing) return ok({ entries: [entry(100)], more: false });
      failing = false;
      return { status: 503, body: { error: "stopping", message: "later" } };
    },
  });
  render(<AuditLog person={binh} />);
  await user.click(await screen.findByRole("button", { name: "Xem thêm" }));
  await screen.findByRole("alert");
  await user.click(screen.getByRole("button", { name: "Xem thêm" }));
  expect(await screen.findByText("101 dòng, mới nhất trước. Hết nhật ký.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Xem thêm" })).toBeNull();
});

test("nothing found is said", async () => {
  answering(log());
  render(<AuditLog person={binh} />);
  expect(await screen.findByText("Không có dòng nào như vậy.")).toBeTruthy();
});

test("every action has words of its own in both languages", () => {
  for (const words of [vietnamese, en] as const) {
    const said = AuditAction.options.map((action) => words[`deed.${action}`]);
    expect(new Set(said).size).toBe(AuditAction.options.length);
  }
});

test("whatever a deed says is said in some line, and nothing twice", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue()), (detail) => {
      const small = (value: unknown): number => {
        if (Array.isArray(value)) return value.reduce<number>((sum, member) => sum + small(member), 0);
        return typeof value === "object" && value !== null ? small(Object.values(value)) : 1;
      };
      const lines = linesOf(JSON.stringify(detail));
      const paths = lines.map(({ path }) => JSON.stringify(path));
      expect(lines.reduce((sum, { said }) => sum + said.length, 0)).toBe(small(detail));
      expect(new Set(paths).size).toBe(paths.length);
    }),
  );
});
