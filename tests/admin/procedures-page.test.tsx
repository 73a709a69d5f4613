// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from "@testing-library/react";
import { type UserEvent, userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Procedures } from "../../src/admin/procedures/Procedures.tsx";
import { kept, meanwhile, withRegistry } from "./a-registry.ts";
import { axeFaults } from "./integrity-desk.ts";

withRegistry();

async function open(): Promise<UserEvent> {
  render(<Procedures />);
  await screen.findByRole("heading", { name: /thủ tục$/ });
  return userEvent.setup();
}

const sheet = () => within(screen.getByRole("dialog"));
const rows = () => screen.getAllByRole("rowheader").map(({ textContent }) => textContent);
const procedureNow = (id: string) => kept().procedures.find((one) => one.id === id);

test("a procedure is found among two thousand by words without marks, and they are shown page by page", async () => {
  const [model] = kept().procedures;
  if (!model) throw new Error("there is no procedure");
  const many = Array.from({ length: 2000 }, (_, number) =>
    Object.assign({}, model, { id: `2.${number}`, name: { vi: `Cấp giấy số ${number}`, en: `Paper ${number}` } }),
  );
  meanwhile({ procedures: [...kept().procedures, ...many] });
  const user = await open();
  expect(screen.getByRole("heading", { name: "2.002 thủ tục" })).toBeTruthy();
  expect(rows()).toHaveLength(50);
  await user.click(screen.getByRole("button", { name: "Trang sau" }));
  expect(screen.getByText("Trang 2 / 41")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Tìm theo mã hoặc tên"), { target: { value: "so giay 1999" } });
  expect(rows()).toEqual(["Cấp giấy số 1999"]);
  fireEvent.change(screen.getByLabelText("Tìm theo mã hoặc tên"), { target: { value: "khong co" } });
  expect(screen.getByText("Không có thủ tục nào như vậy.")).toBeTruthy();
});

test("a field chosen shows its procedures alone", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: /^Đầu tư/ }));
  expect(rows()).toEqual(["Chấp thuận nhà đầu tư"]);
  expect(await axeFaults()).toEqual([]);
});

test("an admin adds a procedure for some units only; a code that is taken is told at its field", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Thêm thủ tục" }));
  fireEvent.change(sheet().getByLabelText("Mã thủ tục"), { target: { value: "1.001193" } });
  fireEvent.change(sheet().getByLabelText("Tên tiếng Việt"), { target: { value: "Đăng ký kết hôn" } });
  expect(sheet().getByText("Đã có thủ tục mang mã này.")).toBeTruthy();
  fireEvent.change(sheet().getByLabelText("Mã thủ tục"), { target: { value: "1.000894" } });
  await user.click(sheet().getByLabelText(/^Chỉ những đơn vị/));
  await user.click(sheet().getByRole("button", { name: "Lưu" }));
  expect(sheet().getByText("Chọn ít nhất một đơn vị.")).toBeTruthy();
  await user.click(sheet().getByLabelText("Phường A"));
  await user.click(sheet().getByRole("button", { name: "Lưu" }));
  expect(await screen.findByRole("rowheader", { name: "Đăng ký kết hôn" })).toBeTruthy();
  expect(procedureNow("1.000894")).toEqual({
    id: "1.000894",
    name: { vi: "Đăng ký kết hôn", en: "Đăng ký kết hôn" },
    field: "ho-tich",
    units: ["phuong-a"],
    from: "2026-11-21",
    endedOn: null,
  });
});

test("two who change the same procedure both get what they changed, and the second sees what the first did", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Sửa thủ tục 1.001193" }));
  fireEvent.change(sheet().getByLabelText("Tên tiếng Việt"), { target: { value: "Đăng ký khai sinh lại" } });
  meanwhile({ procedures: kept().procedures.map((one) => Object.assign({}, one, one.id === "1.001193" && { field: "dau-tu" })) });
  await user.click(sheet().getByRole("button", { name: "Lưu" }));
  expect((await sheet().findByRole("alert")).textContent).toContain("Lĩnh vực: Hộ tịch Đầu tư");
  await user.click(sheet().getByRole("button", { name: "Lưu" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(procedureNow("1.001193")).toMatchObject({ name: { vi: "Đăng ký khai sinh lại" }, field: "dau-tu" });
});

test("a field ends from a day on, which is later than its first", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Sửa lĩnh vực Hộ tịch" }));
  fireEvent.change(sheet().getByLabelText("Không còn từ ngày"), { target: { value: "2025-01-01" } });
  expect(sheet().getByText("Phải sau ngày bắt đầu có hiệu lực.")).toBeTruthy();
  fireEvent.change(sheet().getByLabelText("Không còn từ ngày"), { target: { value: "2027-01-01" } });
  await user.click(sheet().getByRole("button", { name: "Lưu" }));
  expect(kept().fields.find(({ id }) => id === "ho-tich")?.endedOn).toBe("2027-01-01");
});

test("a list of procedures is compared with what there is, what a whole list leaves out would end", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Nhập danh sách" }));
  const csv = "Mã TTHC;Tên thủ tục;Lĩnh vực\n1.001193;Đăng ký khai sinh;Hộ tịch\n1.2;Trích lục;Hộ tịch\n";
  await user.upload(sheet().getByLabelText("Tệp danh sách (CSV)"), new File([csv], "thu-tuc.csv", { type: "text/csv" }));
  expect(await sheet().findByText("Thêm mới (1)")).toBeTruthy();
  await user.click(sheet().getByLabelText("Đây là toàn bộ danh sách"));
  expect(await sheet().findByText("Kết thúc (1)")).toBeTruthy();
  await user.click(sheet().getByRole("button", { name: "Nhập danh sách" }));
  expect(await screen.findByRole("rowheader", { name: "Trích lục" })).toBeTruthy();
  expect(procedureNow("1.009645")?.endedOn).toBe("2026-11-21");
});
