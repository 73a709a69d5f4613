// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Wave } from "#protocol/waves.ts";
import { Waves } from "../../src/admin/waves/Waves.tsx";
import { blankWave, cutsHalfMonths } from "../../src/admin/waves/wave-draft.ts";
import { hashOf } from "../support/a-survey.ts";
import { kept, meanwhile, survey, withRegistry } from "./a-registry.ts";
import { axeFaults } from "./integrity-desk.ts";

withRegistry();

const wave = (more: Partial<Wave> = {}): Wave => ({
  id: "dot-hai",
  name: { vi: "Đợt II năm 2026", en: "Wave II of 2026" },
  survey: hashOf(survey),
  units: [
    { unit: "phuong-a", returned: 1000 },
    { unit: "phuong-b", returned: null },
  ],
  first: "2026-11-01",
  last: "2026-11-30",
  mode: "live",
  ...more,
});

async function open(...waves: readonly Wave[]): Promise<UserEvent> {
  meanwhile({ waves });
  render(<Waves />);
  await screen.findByRole("heading", { name: /đợt$/ });
  return userEvent.setup();
}

const sheet = () => within(screen.getByRole("dialog"));
const returned = (unit: string) => screen.getByLabelText<HTMLInputElement>(`Kết quả đã trả: ${unit}`);
const waveNow = () => kept().waves.find(({ id }) => id === "dot-hai");

test("waves stand where they are in time, each with its results returned and the forms wanted", async () => {
  await open(wave(), wave({ id: "sau", name: { vi: "Đợt sau", en: "Next" }, first: "2027-01-01", last: "2027-01-31" }));
  expect(screen.getAllByRole("table").map((table) => table.querySelector("caption")?.textContent)).toEqual(["Đang diễn ra", "Sắp tới"]);
  const [running] = screen.getAllByRole("row", { name: /Đợt II/ });
  expect(running?.textContent).toContain("1.000");
  expect(running?.textContent).toContain("286");
  expect(running?.textContent).toContain("1 nơi chưa có số");
});

test("numbers are typed one below the other with Enter, and the forms wanted follow at once", async () => {
  const user = await open(wave());
  await user.click(screen.getByRole("button", { name: "Đợt II năm 2026" }));
  expect(document.activeElement?.textContent).toBe("Đợt II năm 2026");
  await user.click(returned("Phường A"));
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(returned("Phường B"));
  await user.keyboard("2.000");
  const [, , total] = within(screen.getByRole("table")).getAllByRole("rowheader");
  expect(total?.closest("tr")?.textContent).toContain("3.000620");
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  expect(waveNow()?.units).toEqual([
    { unit: "phuong-a", returned: 1000 },
    { unit: "phuong-b", returned: 2000 },
  ]);
  expect(await axeFaults()).toEqual([]);
});

test("what is no number is told beside it and nothing is saved", async () => {
  const user = await open(wave());
  await user.click(screen.getByRole("button", { name: "Đợt II năm 2026" }));
  await user.type(returned("Phường B"), "nhiều");
  expect(screen.getByText("Cần một số nguyên.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  expect(waveNow()?.units[1]).toEqual({ unit: "phuong-b", returned: null });
});

test("a column copied from a spreadsheet fills the numbers below", async () => {
  const user = await open(wave());
  await user.click(screen.getByRole("button", { name: "Đợt II năm 2026" }));
  fireEvent.paste(returned("Phường A"), { clipboardData: { getData: () => "300\r\n500\r\n" } });
  expect([returned("Phường A").value, returned("Phường B").value]).toEqual(["300", "500"]);
});

test("who goes back to the waves with numbers he did not save is asked first, and keeps them if he stays", async () => {
  const user = await open(wave());
  await user.click(screen.getByRole("button", { name: "Đợt II năm 2026" }));
  await user.type(returned("Phường B"), "500");
  const back = screen.getByRole("button", { name: "Về danh sách các đợt" });
  await user.click(back);
  expect(sheet().getByRole("heading", { name: "Còn 1 số chưa lưu" })).toBeTruthy();
  expect(await axeFaults()).toEqual([]);
  await user.click(sheet().getByRole("button", { name: "Ở lại" }));
  expect(returned("Phường B").value).toBe("500");
  await user.click(back);
  await user.click(sheet().getByRole("button", { name: "Bỏ những số ấy" }));
  expect(await screen.findByRole("heading", { name: /đợt$/ })).toBeTruthy();
  expect(waveNow()?.units[1]?.returned).toBeNull();
  await user.click(screen.getByRole("button", { name: "Đợt II năm 2026" }));
  await user.click(screen.getByRole("button", { name: "Về danh sách các đợt" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("who types numbers while somebody else saves one keeps his own, sees theirs, and saves again", async () => {
  const user = await open(wave());
  await user.click(screen.getByRole("button", { name: "Đợt II năm 2026" }));
  await user.type(returned("Phường B"), "500");
  meanwhile({
    waves: [
      wave({
        units: [
          { unit: "phuong-a", returned: 1111 },
          { unit: "phuong-b", returned: null },
        ],
      }),
    ],
  });
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Phường A: 1.000 1.111");
  expect(returned("Phường B").value).toBe("500");
  await user.click(screen.getByRole("button", { name: "Lưu" }));
  expect(waveNow()?.units.map((unit) => unit.returned)).toEqual([1111, 500]);
});

test("a begun wave says which three parts can change no more, and why; its last day and units can", async () => {
  const user = await open(wave());
  await user.click(screen.getByRole("button", { name: "Đợt II năm 2026" }));
  await user.click(screen.getByRole("button", { name: "Sửa đợt" }));
  expect(sheet().getByText(/Đợt đã bắt đầu ngày 01\/11\/2026 và có thể đã có phiếu/)).toBeTruthy();
  expect(sheet().queryByLabelText("Ngày đầu")).toBeNull();
  expect(sheet().queryByLabelText("Bản câu hỏi")).toBeNull();
  fireEvent.change(sheet().getByLabelText("Ngày cuối"), { target: { value: "2026-12-15" } });
  await user.click(sheet().getByLabelText("Phường B"));
  await user.click(sheet().getByRole("button", { name: "Lưu" }));
  expect(waveNow()).toMatchObject({ last: "2026-12-15", units: [{ unit: "phuong-a", returned: 1000 }] });
});

test("a new wave is made in a whole branch with one press, and never without a unit", async () => {
  const user = await open();
  expect(screen.getByText(/Chưa có đợt khảo sát nào/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Lập đợt mới" }));
  fireEvent.change(sheet().getByLabelText("Tên tiếng Việt"), { target: { value: "Đợt hai" } });
  await user.click(sheet().getByRole("button", { name: "Lưu" }));
  expect(sheet().getByText("Chọn ít nhất một đơn vị.")).toBeTruthy();
  await user.click(sheet().getByLabelText("Chọn cả 3 nơi bên dưới"));
  await user.click(sheet().getByRole("button", { name: "Lưu" }));
  expect(await screen.findByRole("button", { name: "Đợt hai" })).toBeTruthy();
  expect(waveNow()).toMatchObject({ first: "2026-12-01", last: "2026-12-14", mode: "live", name: { en: "Đợt hai" } });
  expect(waveNow()?.units.map(({ unit }) => unit)).toEqual(["phuong-a", "phuong-b", "dai-ten"]);
});

test("results returned come from a list, seen by the names of units before they are taken in", async () => {
  const user = await open(wave());
  await user.click(screen.getByRole("button", { name: "Đợt II năm 2026" }));
  await user.click(screen.getByRole("button", { name: "Nhập số kết quả đã trả" }));
  const csv = "Mã đơn vị;Tên đơn vị;Số kết quả đã trả\nphuong-b;Phường B;2.000\n";
  await user.upload(sheet().getByLabelText("Tệp danh sách (CSV)"), new File([csv], "n.csv", { type: "text/csv" }));
  expect(await sheet().findByText("Phường B: Kết quả đã trả (N)")).toBeTruthy();
  await user.click(sheet().getByRole("button", { name: "Nhập danh sách" }));
  expect((await screen.findByLabelText<HTMLInputElement>("Kết quả đã trả: Phường B")).value).toBe("2.000");
});

test.each([
  ["2026-11-14", "2026-11-15", "2026-11-30"],
  ["2026-11-15", "2026-12-01", "2026-12-14"],
  ["2028-02-01", "2028-02-15", "2028-02-29"],
])("on %s a new wave is proposed for the next whole half of a month, from %s to %s", (today, first, last) => {
  expect(blankWave({ versions: [], today })).toMatchObject({ first, last });
  expect(cutsHalfMonths({ first, last })).toBe(false);
});

test.each([
  ["2026-11-01", "2026-12-31", false],
  ["2026-11-02", "2026-11-30", true],
  ["2026-11-15", "2026-12-15", true],
  ["2026-02-15", "2026-02-27", true],
])("whether a wave from %s to %s cuts a half-month: %s", (first, last, cuts) => {
  expect(cutsHalfMonths({ first, last })).toBe(cuts);
});

test("who lays a wave across half-months is told what it costs, before saving", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Lập đợt mới" }));
  const last = sheet().getByLabelText("Ngày cuối");
  expect(sheet().queryByText(/ít số phải che hơn/)).toBeNull();
  fireEvent.change(last, { target: { value: "2027-03-20" } });
  expect(sheet().getByText(/ít số phải che hơn/).id).toBe(last.getAttribute("aria-describedby"));
});
