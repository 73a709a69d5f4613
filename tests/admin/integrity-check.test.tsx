// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { KeptBackup } from "#protocol/backups.ts";
import { Finding, type IntegrityReport } from "#protocol/integrity.ts";
import { speak, startLanguage } from "#ui/language.ts";
import { backupAge } from "../../src/admin/integrity/backup-age.ts";
import { Backups } from "../../src/admin/integrity/Backups.tsx";
import { Integrity } from "../../src/admin/integrity/Integrity.tsx";
import { megabytes } from "../../src/admin/integrity/megabytes.ts";
import { en } from "../../src/admin/words/en.ts";
import { vi as vietnamese } from "../../src/admin/words/vi.ts";
import { answering, axeFaults, binh, ok, tablet } from "./integrity-desk.ts";

const head = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const report: IntegrityReport = {
  from: "2026-11-20T07:00:00Z",
  until: "2026-11-20T07:03:00Z",
  links: 14_284,
  head,
  findings: [],
  found: 0,
};
const heads = () => ok({ store: tablet, month: "2026-11", heads: [{ day: "2026-11-19", head }] });
const says = (state: object) => ({ "/api/heads": heads, "/api/integrity": () => ok({ checking: false, failed: false, report, ...state }) });

beforeAll(() => startLanguage(vietnamese, en));
beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  act(() => speak("vi"));
});

test("the last check says that nothing is wrong, how long it took, and the last code; the day's codes can be printed", async () => {
  answering(says({}));
  render(<Integrity person={binh} />);
  expect(await screen.findByText("Không thấy gì sai")).toBeTruthy();
  expect(screen.getByText("3 phút")).toBeTruthy();
  expect(screen.getByText("14.284")).toBeTruthy();
  expect(await screen.findByText(/Ngày gần nhất trong tháng này: 19\/11\/2026/)).toBeTruthy();
  expect(screen.getAllByText("9f86d081884c7d65 9a2feaa0c55ad015 a3bf4f1b2b0b822c d15d6c15b0f00a08")).toHaveLength(2);
  expect(screen.getByRole("link", { name: "Mở bản in các mã của tháng" }).getAttribute("href")).toBe("/api/heads.txt");
  expect(screen.getByText(/sửa thì lộ, chứ không phải không sửa được/)).toBeTruthy();
  expect(await axeFaults()).toEqual([]);
});

test("a check begins on demand and its report appears by itself", async () => {
  const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
  let asked = 0;
  const calls = answering({
    "/api/heads": heads,
    "/api/integrity": () => {
      asked += 1;
      // Asked first, begun, asked twice while it goes on.
      const checking = asked > 1 && asked < 4;
      return ok({ checking, failed: false, report: asked < 4 ? null : report });
    },
  });
  render(<Integrity person={binh} />);
  expect(await screen.findByText("Chưa kiểm tra lần nào từ khi máy chủ khởi động.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Kiểm tra ngay" }));
  expect(await screen.findByText(/^Đang kiểm tra toàn bộ kho/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Kiểm tra ngay" }).disabled).toBe(true);
  await act(() => vi.advanceTimersByTimeAsync(2000));
  await act(() => vi.advanceTimersByTimeAsync(2000));
  expect(await screen.findByText("Không thấy gì sai")).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(calls.filter(([path]) => path === "/api/integrity")).toHaveLength(4);
});

test("what does not fit is told with its place and what to do, and how much is not listed", async () => {
  const finding = { kind: "link", place: "2026-11-18T02:00:00Z", says: { vi: "Thiếu 1 dòng.", en: "1 row is missing." } } as const;
  answering(says({ report: { ...report, found: 132, findings: [finding] } }));
  render(<Integrity person={binh} />);
  expect(await screen.findByText("Có 132 điều không khớp")).toBeTruthy();
  const [, row] = screen.getAllByRole("row");
  expect(row?.textContent).toContain("Thiếu 1 dòng.");
  expect(row?.textContent).toContain("Tìm bản sao lưu cuối cùng còn khớp trước giờ này");
  expect(screen.getByText("Còn 131 điều nữa không liệt kê ở đây.")).toBeTruthy();
  expect(await axeFaults()).toEqual([]);
});

test("every kind of finding says what to do", () => {
  for (const kind of Finding.shape.kind.options) expect(vietnamese[`mend.${kind}`]).not.toBe("");
});

test("a check that broke off is said, and that the report is an older one", async () => {
  answering(says({ failed: true }));
  render(<Integrity person={binh} />);
  expect(await screen.findByText(/^Lần kiểm tra vừa rồi bị dừng giữa chừng/)).toBeTruthy();
  expect(screen.getByText(/kết quả nếu có ở dưới là của lần trước/)).toBeTruthy();
  expect(screen.getByText("Không thấy gì sai")).toBeTruthy();
});

test("whoever is of one unit reads why he cannot check, and can print the codes all the same", async () => {
  const calls = answering(says({}));
  render(<Integrity person={{ ...binh, unit: "an-binh" }} />);
  expect(screen.getByText(/^Chỉ người của toàn cơ quan/)).toBeTruthy();
  expect(await screen.findByText(/19\/11\/2026/)).toBeTruthy();
  expect(calls.map(([path]) => path)).toEqual(["/api/heads"]);
});

const kept = (day: string, whole = true): KeptBackup => ({
  file: `sipas-2026-11-${day}T02-00-00Z${whole ? "" : ".faulty"}.sqlite`,
  madeAt: `2026-11-${day}T02:00:00Z`,
  whole,
  bytes: 48_300_000,
});

test("backups are listed with when, size and check", async () => {
  answering({ "/api/backups": () => ok({ backups: [kept("20", false), kept("19")] }) });
  render(<Backups person={binh} />);
  const [, faulty, whole] = await screen.findAllByRole("row");
  expect(faulty?.textContent).toContain("Không khớp");
  expect(whole?.textContent).toContain("Đầy đủ48,30\u00A0MBsipas-2026-11-19T02-00-00Z.sqlite");
  expect(screen.getByText(/Bản mới nhất không khớp/)).toBeTruthy();
  expect(await axeFaults()).toEqual([]);
});

test.each([
  ["PostgreSQL", null, /nằm trong PostgreSQL, nên hệ thống này không tự sao lưu/],
  ["no backup yet", [], /^Chưa có bản sao lưu nào/],
  ["no whole backup", [kept("20", false)], /^Không có bản nào đầy đủ/],
])("with %s the page says so and what to do", async (_, backups, words) => {
  answering({ "/api/backups": () => ok({ backups }) });
  render(<Backups person={binh} />);
  expect(await screen.findByText(words)).toBeTruthy();
});

test("an admin of one unit is not asked to look after copies of everybody's data", () => {
  const calls = answering({});
  render(<Backups person={{ ...binh, unit: "an-binh" }} />);
  expect(screen.getByText(/^Chỉ người của toàn cơ quan/)).toBeTruthy();
  expect(calls).toEqual([]);
});

test("the age of backups is that of the newest whole one, too old after a week", () => {
  const now = new Date("2026-11-27T02:00:00Z");
  expect(backupAge([kept("26", false), kept("20")], now)).toEqual({ newest: kept("20"), days: 7, isTooOld: false });
  expect(backupAge([kept("19")], now)).toMatchObject({ days: 8, isTooOld: true });
  expect(backupAge([kept("28")], now)).toMatchObject({ days: 0, isTooOld: false });
  expect(backupAge([kept("26", false)], now)).toBeNull();
});

test("sizes are in megabytes, as the language writes them", () => {
  expect(megabytes(48_300_000, "vi")).toBe("48,30\u00A0MB");
  expect(megabytes(1_234_567_890, "en")).toBe("1,234.57\u00A0MB");
  expect(megabytes(3, "vi")).toBe("0,01\u00A0MB");
});
