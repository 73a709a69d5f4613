// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Units } from "../../src/admin/units/Units.tsx";
import { axeFaults } from "./integrity-desk.ts";
import { kept, meanwhile, withRegistry } from "./a-registry.ts";

withRegistry();

async function open(): Promise<UserEvent> {
  render(<Units />);
  const tree = await screen.findByRole("treegrid", { name: "Cây đơn vị" });
  await within(tree).findByRole("row", { name: /Tỉnh Nam Sơn/ });
  return userEvent.setup();
}

/** Opens a unit, and from it what is done with it. */
async function openDeed(unit: RegExp, deed: string): Promise<UserEvent> {
  const user = await open();
  await user.click(screen.getByRole("row", { name: unit }));
  await user.click(await screen.findByRole("button", { name: deed }));
  return user;
}

const sheet = () => within(screen.getByRole("dialog"));
const write = (label: string, text: string) => fireEvent.change(sheet().getByLabelText(label), { target: { value: text } });
const nameNow = (id: string) =>
  kept()
    .units.find((unit) => unit.id === id)
    ?.versions.at(-1)?.name.vi;

test("an admin sees today's units below one another, those of the past only when he asks, and finds them without marks", async () => {
  const user = await open();
  expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "Tỉnh Nam Sơn3 nơi bên dưới",
    "Phường A2 quầy",
    "Phường B1 quầy",
    "Trung tâm Phục vụ hành chính công phường Bình Hưng Hòa A0 quầy",
  ]);
  expect(screen.queryByText("Xã Cũ")).toBeNull();
  await user.click(screen.getByLabelText("Xem cả đơn vị đã kết thúc"));
  expect(screen.getByText("nhập vào Phường A từ 01/01/2026")).toBeTruthy();
  await user.type(screen.getByLabelText("Tìm đơn vị"), "binh hung");
  expect(screen.getAllByRole("row")).toHaveLength(2);
  expect(await axeFaults()).toEqual([]);
});

test("the tree of a day of the past shows who was there then", async () => {
  await open();
  fireEvent.change(screen.getByLabelText("Cây vào ngày"), { target: { value: "2025-12-31" } });
  expect(await screen.findByRole("row", { name: /Xã Cũ/ })).toBeTruthy();
});

test("a merger is read in words before it is done: who, from when, what moves along, what becomes of results", async () => {
  const user = await openDeed(/Phường A/, "Sáp nhập");
  await user.click(sheet().getByLabelText("Phường B"));
  write("Tên tiếng Việt", "Phường C");
  write("Từ ngày", "2027-01-01");
  expect(sheet().getByText("Từ 01/01/2027: Phường A và Phường B thành Phường C.")).toBeTruthy();
  expect(sheet().getByText("3 quầy chuyển theo sang Phường C.")).toBeTruthy();
  expect(sheet().getByText(/Kết quả cũ giữ nguyên ở Phường A và Phường B/)).toBeTruthy();
  await user.click(sheet().getByRole("button", { name: "Sáp nhập" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  const heir = kept().units.find(({ id }) => id === "phuong-c");
  expect(heir?.counters.map(({ name }) => name.vi)).toEqual(["Quầy 1 (Phường A)", "Quầy 2", "Quầy 1 (Phường B)"]);
  expect(kept().units.find(({ id }) => id === "phuong-a")).toMatchObject({ endedOn: "2027-01-01", successor: "phuong-c" });
  expect(await screen.findByText("Nhập vào Phường C.")).toBeTruthy();
});

test("who was overtaken loses nothing he typed, sees what the other changed, and saves again", async () => {
  const user = await openDeed(/Phường A/, "Đổi tên");
  write("Tên tiếng Việt", "Phường A Mới");
  const units = kept().units.map((unit) => Object.assign({}, unit, unit.id === "phuong-b" && { endedOn: "2026-12-01" }));
  meanwhile({ units });
  await user.click(sheet().getByRole("button", { name: "Đổi tên" }));
  expect((await sheet().findByRole("alert")).textContent).toContain("Đã đổi: Phường B");
  expect(nameNow("phuong-a")).toBe("Phường A");
  expect(sheet().getByLabelText<HTMLInputElement>("Tên tiếng Việt").value).toBe("Phường A Mới");
  await user.click(sheet().getByRole("button", { name: "Đổi tên" }));
  expect(nameNow("phuong-a")).toBe("Phường A Mới");
  expect(kept().units.find(({ id }) => id === "phuong-b")?.endedOn).toBe("2026-12-01");
});

test("a day before the last change is refused in words", async () => {
  const user = await openDeed(/Phường A/, "Đổi tên");
  write("Tên tiếng Việt", "Phường Khác");
  write("Từ ngày", "2025-01-01");
  await user.click(sheet().getByRole("button", { name: "Đổi tên" }));
  expect((await sheet().findByRole("alert")).textContent).toContain("«phuong-a» đã có thay đổi từ 01/07/2025");
});

test("a new unit gets a code of its name and its counters; a counter is renamed and ended", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Thêm đơn vị" }));
  write("Tên tiếng Việt", "Phường Đông Hải");
  write("Số quầy", "2");
  expect(sheet().getByText("Từ 21/11/2026: lập Phường Đông Hải (Xã, phường, đặc khu), trực thuộc Tỉnh Nam Sơn, có 2 quầy.")).toBeTruthy();
  await user.click(sheet().getByRole("button", { name: "Thêm đơn vị" }));
  await user.click(await screen.findByRole("row", { name: /Phường Đông Hải/ }));
  await user.click(screen.getByRole("button", { name: "Đổi tên Quầy 2" }));
  write("Tên tiếng Việt", "Quầy Đất đai");
  await user.click(sheet().getByRole("button", { name: "Đổi tên" }));
  await user.click(await screen.findByRole("button", { name: "Kết thúc Quầy 1" }));
  write("Không còn từ ngày", "2026-12-01");
  expect(sheet().getByText("Từ 01/12/2026: Phường Đông Hải không còn Quầy 1.")).toBeTruthy();
  await user.click(sheet().getByRole("button", { name: "Kết thúc" }));
  const made = kept().units.find(({ id }) => id === "phuong-dong-hai");
  expect(made?.counters.map(({ name, endedOn }) => [name.vi, endedOn])).toEqual([
    ["Quầy 1", "2026-12-01"],
    ["Quầy Đất đai", null],
  ]);
});

test("a list is seen before it is taken in; its faults are told by line, and one that was overtaken is compared anew", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Nhập danh sách" }));
  const choose = (csv: string) =>
    user.upload(sheet().getByLabelText("Tệp danh sách (CSV)"), new File([csv], "don-vi.csv", { type: "text/csv" }));
  await choose("Mã;Tên đơn vị;Loại;Trực thuộc\nphuong-a;;Ấp;tinh\n");
  expect((await sheet().findByText(/Loại «Ấp» không có/)).textContent).toContain("Dòng 2:");
  // A bad line counts once, whatever is wrong in it.
  expect(sheet().getByText("Cần sửa trong tệp (1)")).toBeTruthy();
  expect(sheet().queryByRole("button", { name: "Nhập danh sách" })).toBeNull();
  await choose("Mã;Tên đơn vị;Loại;Trực thuộc\nphuong-a;Phường A Một;Phường;tinh\n");
  expect(await sheet().findByText("Phường A → Phường A Một: tên")).toBeTruthy();
  meanwhile({});
  await user.click(sheet().getByRole("button", { name: "Nhập danh sách" }));
  expect(await sheet().findByText(/Người khác vừa sửa/)).toBeTruthy();
  expect(nameNow("phuong-a")).toBe("Phường A");
  await user.click(await sheet().findByRole("button", { name: "Nhập danh sách" }));
  expect(await screen.findByRole("row", { name: /Phường A Một/ })).toBeTruthy();
});

test("a file that is not saved as UTF-8 is refused before it breaks a name", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Nhập danh sách" }));
  const bytes = new Uint8Array([0x4d, 0xe3, 0x3b]);
  await user.upload(sheet().getByLabelText("Tệp danh sách (CSV)"), new File([bytes], "don-vi.csv", { type: "text/csv" }));
  expect(await sheet().findByText(/không lưu bằng mã UTF-8/)).toBeTruthy();
});
