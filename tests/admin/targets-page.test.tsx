// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Target } from "#protocol/targets.ts";
import { Targets } from "../../src/admin/targets/Targets.tsx";
import { kept, meanwhile, withRegistry } from "./a-registry.ts";
import { axeFaults } from "./integrity-desk.ts";

withRegistry();

const target = (more: Partial<Target> = {}): Target => ({
  id: "chung-2025",
  figure: { kind: "overall" },
  units: null,
  fields: null,
  year: 2025,
  percent: 8250,
  ...more,
});

async function open(...targets: readonly Target[]): Promise<UserEvent> {
  meanwhile({ targets });
  render(<Targets />);
  await screen.findByRole("heading", { name: /^Chỉ tiêu năm/ });
  return userEvent.setup();
}

const sheet = () => within(screen.getByRole("dialog"));
const save = (user: UserEvent) => user.click(screen.getByRole("button", { name: "Lưu" }));

test("the example of three targets fills the form and is saved only when somebody saves it", async () => {
  const user = await open();
  expect(screen.getByText("Năm 2026 chưa có chỉ tiêu nào.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Lấy ví dụ ba chỉ tiêu" }));
  expect(
    screen
      .getAllByRole("row")
      .slice(1)
      .map((row) => row.querySelector(".percent")?.textContent),
  ).toEqual(["85%", "90%", "87%"]);
  expect(kept().targets).toEqual([]);
  expect(await axeFaults()).toEqual([]);
  await save(user);
  expect(kept().targets).toMatchObject([
    { percent: 8500, fields: null, year: 2026 },
    { percent: 9000, fields: ["ho-tich", "dau-tu"] },
    { percent: 8700, fields: ["dau-tu"] },
  ]);
});

test("where no field of investment is found the example says so and cannot be saved before one is chosen", async () => {
  meanwhile({ fields: kept().fields.filter(({ id }) => id !== "dau-tu") });
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Lấy ví dụ ba chỉ tiêu" }));
  expect(screen.getByText("Cần chọn lĩnh vực")).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Lưu" }).disabled).toBe(true);
  const rows = screen.getAllByRole("row");
  await user.click(within(rows[3] ?? document.body).getByRole("button", { name: /^Sửa/ }));
  await user.click(sheet().getByLabelText("Hộ tịch"));
  await user.click(sheet().getByRole("button", { name: "Đưa vào bảng" }));
  await save(user);
  expect(kept().targets).toHaveLength(3);
});

test("a percentage is written as Vietnamese write it, for an item in each of some units", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Thêm chỉ tiêu" }));
  const figures = sheet().getByLabelText<HTMLSelectElement>("Chỉ số");
  const item = [...figures.options].find(({ value }) => value.startsWith("item "));
  await user.selectOptions(figures, item?.value ?? "");
  await user.click(sheet().getByLabelText("Từng đơn vị được chọn"));
  await user.type(sheet().getByLabelText("Đạt từ (%)"), "trăm");
  await user.click(sheet().getByRole("button", { name: "Đưa vào bảng" }));
  expect(sheet().getByText(/Cần một số từ 0 đến 100/)).toBeTruthy();
  expect(sheet().getByText("Chọn ít nhất một đơn vị.")).toBeTruthy();
  await user.click(sheet().getByLabelText("Phường A"));
  fireEvent.change(sheet().getByLabelText("Đạt từ (%)"), { target: { value: "86,5" } });
  await user.click(sheet().getByRole("button", { name: "Đưa vào bảng" }));
  expect(screen.getByText("86,5%")).toBeTruthy();
  await save(user);
  expect(kept().targets).toMatchObject([{ figure: { kind: "item" }, units: ["phuong-a"], percent: 8650, year: 2026 }]);
});

test("last year's targets are copied and stay in last year too; one can be taken out", async () => {
  const user = await open(target(), target({ id: "dau-tu-2025", fields: ["dau-tu"], percent: 8700 }));
  await user.click(screen.getByRole("button", { name: "Chép chỉ tiêu năm 2025" }));
  await user.click(screen.getAllByRole("button", { name: /^Bỏ:/ })[1] ?? document.body);
  await save(user);
  expect(kept().targets.map(({ id, year }) => [id, year])).toEqual([
    ["chung-2025", 2025],
    ["dau-tu-2025", 2025],
    ["chung-2026", 2026],
  ]);
});

test("who is overtaken keeps what he wrote beside what the other wrote, and can save both", async () => {
  const own = target({ id: "chung-2026", year: 2026 });
  const user = await open(own);
  await user.click(screen.getByRole("button", { name: /^Sửa:/ }));
  fireEvent.change(sheet().getByLabelText("Đạt từ (%)"), { target: { value: "88" } });
  await user.click(sheet().getByRole("button", { name: "Đưa vào bảng" }));
  meanwhile({ targets: [{ ...own, fields: ["ho-tich"] }, target({ id: "them-2026", year: 2026, percent: 7000 })] });
  await save(user);
  const told = (await screen.findByRole("alert")).textContent;
  expect(told).toContain("Lĩnh vực: Mọi phiếu, không kể lĩnh vực Hộ tịch");
  expect(told).toContain("Mới có: Chỉ số hài lòng chung (2026)");
  expect(screen.getByText("88%")).toBeTruthy();
  await save(user);
  expect(kept().targets).toMatchObject([{ percent: 8800, fields: ["ho-tich"] }, { percent: 7000 }]);
});
