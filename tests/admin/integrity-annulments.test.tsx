// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Annulment } from "#protocol/annulments.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { Annulments } from "../../src/admin/integrity/Annulments.tsx";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { answering, axeFaults, binh, mai, ok } from "./integrity-desk.ts";

const bi = { id: binh.id, name: binh.personName };
const annulment = (more: Partial<Annulment> = {}): Annulment => ({
  id: "00000000-0000-4000-8000-000000000031",
  unit: "an-binh",
  counter: "q1",
  firstDay: "2026-11-10",
  lastDay: "2026-11-12",
  flag: "under-15-s",
  reason: "Học sinh bấm chơi",
  askedBy: mai,
  approvedBy: null,
  askedAt: "2026-11-20T02:00:00Z",
  approvedAt: null,
  responses: null,
  ...more,
});
const approved = { approvedBy: bi, approvedAt: "2026-11-20T03:00:00Z" };

beforeAll(() => startLanguage(vietnamese, en));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
});

test("what waits says which forms, who asked and why; whoever asked reads that another must approve", async () => {
  const own = annulment({ id: "00000000-0000-4000-8000-000000000032", askedBy: bi, counter: null, flag: "all", lastDay: "2026-11-10" });
  answering({ "/api/annulments": () => ok({ annulments: [annulment(), own] }) });
  render(<Annulments person={binh} />);
  const waiting = await screen.findByRole("region", { name: "Chờ người thứ hai duyệt" });
  const [, others, mine] = within(waiting).getAllByRole("row");
  for (const words of ["Phường An Bình", "Quầy 1, 10/11/2026 đến 12/11/2026", "Dưới 15 giây", "Lê Thị Mai", "Học sinh bấm chơi"])
    expect(others?.textContent).toContain(words);
  expect(mine?.textContent).toContain("Mọi quầy, 10/11/2026");
  expect(mine?.textContent).toContain("cần một người quản trị khác duyệt");
  expect(within(waiting).getAllByRole("button", { name: /^Duyệt/ })).toHaveLength(1);
  expect(await axeFaults()).toEqual([]);
});

test("a request says what it means before it is sent, and changes nothing yet", async () => {
  const user = userEvent.setup();
  const calls = answering({
    "/api/annulments": (input) => (JSON.stringify(input) === "{}" ? ok({ annulments: [] }) : ok(annulment({ askedBy: bi }))),
  });
  render(<Annulments person={binh} />);
  await user.click(await screen.findByRole("button", { name: "Đề nghị hủy phiếu" }));
  const sheet = screen.getByRole("dialog", { name: "Đề nghị hủy phiếu" });
  expect(sheet.textContent).toContain("Không phiếu nào bị xóa.");
  expect(sheet.textContent).toContain("quá ít phiếu");
  expect(await axeFaults()).toEqual([]);
  await user.selectOptions(within(sheet).getByLabelText("Quầy"), "Quầy 1");
  fireEvent.change(within(sheet).getByLabelText("Trả lời từ ngày"), { target: { value: "2026-11-10" } });
  fireEvent.change(within(sheet).getByLabelText("Đến hết ngày"), { target: { value: "2026-11-12" } });
  await user.selectOptions(within(sheet).getByLabelText("Những phiếu"), "Dưới 15 giây sau phiếu trước trên máy");
  await user.type(within(sheet).getByLabelText("Lý do"), "Học sinh bấm chơi");
  await user.click(within(sheet).getByRole("button", { name: "Gửi đề nghị" }));
  expect(await screen.findByText(/^Đã gửi đề nghị\. Chưa có gì thay đổi/)).toBeTruthy();
  const { unit, counter, firstDay, lastDay, flag, reason } = annulment();
  expect(calls.at(-1)).toEqual(["/api/annulments", { unit, counter, firstDay, lastDay, flag, reason }]);
  expect(within(screen.getByRole("region", { name: "Chờ người thứ hai duyệt" })).getAllByRole("row")).toHaveLength(2);
});

test.each([
  ["askedBy", /nằm trong tay một người/],
  ["responses", /quá ít phiếu: số liệu trước và sau/],
  ["approvedBy", /vừa duyệt đề nghị này/],
])("why the endpoint lets nobody approve (%s) is said in words", async (place, words) => {
  const user = userEvent.setup();
  answering({
    "/api/annulments": () => ok({ annulments: [annulment()] }),
    "/api/annulments/approve": () => ({ status: 409, body: { error: "conflict", message: "x", faults: [{ place, fault: "x" }] } }),
  });
  render(<Annulments person={binh} />);
  await user.click(await screen.findByRole("button", { name: "Duyệt: Phường An Bình" }));
  const sheet = screen.getByRole("dialog");
  expect(sheet.textContent).toContain("Duyệt rồi thì không rút lại được.");
  await user.click(within(sheet).getByRole("button", { name: "Duyệt" }));
  expect((await within(sheet).findByRole("alert")).textContent).toMatch(words);
});

test("once approved it moves to what was annulled, with how many or why that is not told", async () => {
  const user = userEvent.setup();
  const few = annulment({ id: "00000000-0000-4000-8000-000000000033", ...approved });
  answering({
    "/api/annulments": () => ok({ annulments: [annulment(), few] }),
    "/api/annulments/approve": () => ok(annulment({ ...approved, responses: 1284 })),
  });
  render(<Annulments person={binh} />);
  await user.click(await screen.findByRole("button", { name: "Duyệt: Phường An Bình" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Duyệt" }));
  expect(await screen.findByText("Không có đề nghị nào đang chờ.")).toBeTruthy();
  const history = screen.getByRole("region", { name: "Đã hủy" });
  const [, whole, small] = within(history).getAllByRole("row");
  expect(whole?.textContent).toContain("1.284");
  expect(small?.textContent).toContain("không nêu");
  expect(history.textContent).toContain("ít hơn nhóm tối thiểu");
});

test("an auditor reads and is offered nothing he may not do", async () => {
  answering({ "/api/annulments": () => ok({ annulments: [annulment()] }) });
  render(<Annulments person={{ ...binh, role: "auditor" }} />);
  expect(await screen.findByText("Chờ một người quản trị khác.")).toBeTruthy();
  expect(screen.queryAllByRole("button")).toEqual([]);
});
