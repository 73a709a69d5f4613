// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answersOf } from "../support/a-survey.ts";
import { aSheet, atAPaperDesk, number, openPaper, says, sent, today } from "./paper-desk.tsx";

atAPaperDesk();

const written = (outcome: string) => () => ({ status: 200, body: { outcome } });
const stop = () => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset["stop"] : undefined);

/** A sheet opened by its number, with its day said. */
async function openSheet() {
  const page = await openPaper();
  await page.user.type(page.field, number);
  await screen.findByRole("heading", { name: "Phiếu 482-719-3609" });
  fireEvent.change(await screen.findByLabelText("Ngày trả lời"), { target: { value: today } });
  return page;
}

const write = () => screen.getByRole("button", { name: "Ghi vào hệ thống" });

test("a wrong digit in the number is said at once, before anybody is asked", async () => {
  const { user, field } = await openPaper();
  await user.type(field, `${number.slice(0, 9)}${(Number(number.at(-1)) + 1) % 10}`);
  expect(await screen.findByText(/Số này không đúng/)).toBeTruthy();
  expect(screen.queryByRole("heading", { name: /^Phiếu \d/ })).toBeNull();
});

test("a number is taken in groups as it is printed, and its sheet opens by itself", async () => {
  const { user, field } = await openPaper();
  await user.type(field, `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`);
  expect(await screen.findByText("Phường An Bình · Quầy 1")).toBeTruthy();
  expect(screen.getByText("19/11/2026")).toBeTruthy();
});

test("a sheet that was entered before opens nothing and says so", async () => {
  says["GET /api/paper/sheet"] = () => ({ status: 200, body: aSheet(true) });
  const { user, field } = await openPaper();
  await user.type(field, number);
  expect(await screen.findByText(/đã được nhập rồi/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Số phiếu").value).toBe("");
});

test("a number of no sheet one sees is told as that", async () => {
  says["GET /api/paper/sheet"] = () => ({ status: 404, body: { error: "not-found", message: "x" } });
  const { user, field } = await openPaper();
  await user.type(field, number);
  expect(await screen.findByText(/Không có tờ nào mang số này/)).toBeTruthy();
});

test("typing digits alone walks through the sheet, past what is not asked, to the button", async () => {
  const { user } = await openSheet();
  screen.getByLabelText(/Nơi ngồi chờ/).focus();
  await user.keyboard("454");
  expect(stop()).toBe("gave-feedback");
  await user.keyboard("2");
  expect(stop()).toBe("return-time");
  await user.keyboard("3");
  expect(stop()).toBe("late-told");
  await user.keyboard("1");
  await user.keyboard("1 3{Enter}");
  expect(stop()).toBe("comment-text");
});

test("what was typed is sent as it was typed, once, and the next number can be typed", async () => {
  says["POST /api/paper/sheet"] = written("completed");
  const { user } = await openSheet();
  await user.type(screen.getByLabelText("Thủ tục"), "1.004827");
  await user.selectOptions(screen.getByLabelText("Người trả lời"), "Người dân");
  screen.getByLabelText(/Nơi ngồi chờ/).focus();
  await user.keyboard("4n2");
  expect(stop()).toBe("why ACC");
  await user.keyboard("12{Enter}");
  await user.type(screen.getByRole("textbox", { name: "Ý kiến khác" }), "Chờ lâu.");
  expect(screen.getByText(/phiếu được ghi là hoàn thành/)).toBeTruthy();
  await user.click(write());
  expect(await screen.findByText("Đã ghi phiếu 482-719-3609: hoàn thành. Mời nhập tờ tiếp theo.")).toBeTruthy();
  expect(sent).toEqual([
    [
      "POST /api/paper/sheet",
      {
        sheet: number,
        day: today,
        field: "civil",
        procedure: "1.004827",
        respondentType: "citizen",
        answers: answersOf({ "acc-1": 4, "acc-2": "not-applicable", "acc-3": 2 }),
        reasons: { ACC: ["acc-crowded", "acc-far"] },
        comments: { "comment-text": "Chờ lâu." },
      },
    ],
  ]);
  expect(document.activeElement).toBe(screen.getByLabelText("Số phiếu"));
});

test("the day of the sheet before is kept for the next, and typing begins with the first question", async () => {
  says["POST /api/paper/sheet"] = written("partial");
  const { user } = await openSheet();
  await user.type(screen.getByLabelText(/Nơi ngồi chờ/), "4");
  expect(screen.getByText("Còn thiếu câu bắt buộc 3: phiếu được ghi là chưa đủ.")).toBeTruthy();
  await user.click(write());
  await user.type(await screen.findByLabelText("Số phiếu"), number);
  expect((await screen.findByLabelText<HTMLInputElement>("Ngày trả lời")).value).toBe(today);
  expect(stop()).toBe("acc-1");
});

test("a mark where nothing is asked after the others must go before the sheet can be recorded", async () => {
  const { user } = await openSheet();
  await user.type(screen.getByLabelText(/khi nào/), "3");
  await user.type(screen.getByLabelText(/báo trước không/), "1");
  await user.clear(screen.getByLabelText(/khi nào/));
  await user.type(screen.getByLabelText(/khi nào/), "2");
  expect(screen.getByText(/câu này không hỏi: xin xóa/)).toBeTruthy();
  await user.click(write());
  expect(sent).toEqual([]);
  expect(stop()).toBe("late-told");
  await user.clear(screen.getByLabelText(/báo trước không/));
  expect(screen.getByLabelText<HTMLInputElement>(/báo trước không/).disabled).toBe(true);
});

test("boxes can be ticked with a mouse too, and stand as their digits", async () => {
  const { user } = await openSheet();
  await user.click(screen.getByRole("checkbox", { name: /Nhanh hơn/ }));
  await user.click(screen.getByRole("checkbox", { name: /Niềm nở hơn/ }));
  expect(screen.getByLabelText<HTMLInputElement>(/cải thiện điều gì/).value).toBe("1 3");
  await user.click(screen.getByRole("checkbox", { name: /Nhanh hơn/ }));
  expect(screen.getByLabelText<HTMLInputElement>(/cải thiện điều gì/).value).toBe("3");
});

test("a sheet somebody else entered meanwhile is told as that, and nothing typed is lost", async () => {
  says["POST /api/paper/sheet"] = () => ({
    status: 409,
    body: { error: "conflict", message: "x", faults: [{ place: "sheet", fault: "x" }] },
  });
  const { user } = await openSheet();
  await user.type(screen.getByLabelText(/Nơi ngồi chờ/), "4");
  await user.click(write());
  expect(await screen.findByText(/Tờ này vừa được nhập ở nơi khác/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/Nơi ngồi chờ/).value).toBe("4");
});

test("a sheet that no longer belongs where it was printed for is told in words, and nothing typed is lost", async () => {
  const faults = [
    { place: "day", fault: "is not a day of this counter" },
    { place: "sheet", fault: "was printed for a wave that is practice now" },
  ];
  says["POST /api/paper/sheet"] = () => ({ status: 400, body: { error: "invalid-input", message: "x", faults } });
  const { user } = await openSheet();
  await user.type(screen.getByLabelText(/Nơi ngồi chờ/), "4");
  await user.click(write());
  const told = (await screen.findByRole("alert")).textContent;
  expect(told).toContain("Quầy ghi trên phiếu không có vào ngày trả lời này.");
  expect(told).toContain("đã chuyển sang tập huấn");
  expect(screen.getByLabelText<HTMLInputElement>(/Nơi ngồi chờ/).value).toBe("4");
});

test("without network nothing typed is lost, and it is sent again", async () => {
  says["POST /api/paper/sheet"] = () => {
    throw new TypeError("Failed to fetch");
  };
  const { user } = await openSheet();
  await user.type(screen.getByLabelText(/Nơi ngồi chờ/), "4");
  await user.click(write());
  expect(await screen.findByRole("alert")).toBeTruthy();
  says["POST /api/paper/sheet"] = written("partial");
  await user.click(write());
  expect(await screen.findByText(/Đã ghi phiếu/)).toBeTruthy();
});

test("a sheet half typed is left only when somebody says so twice", async () => {
  const { user } = await openSheet();
  await user.type(screen.getByLabelText(/Nơi ngồi chờ/), "4");
  await user.click(screen.getByRole("button", { name: "Bỏ tờ này" }));
  await user.click(screen.getByRole("button", { name: "Nhập tiếp" }));
  expect(screen.getByLabelText<HTMLInputElement>(/Nơi ngồi chờ/).value).toBe("4");
  await user.click(screen.getByRole("button", { name: "Bỏ tờ này" }));
  await user.click(within(screen.getByRole("alert")).getByRole("button", { name: "Bỏ tờ này" }));
  expect(screen.getByLabelText("Số phiếu")).toBeTruthy();
});

test("what is typed stays while somebody looks at what was printed", async () => {
  const { user } = await openSheet();
  await user.type(screen.getByLabelText(/Nơi ngồi chờ/), "4");
  await user.click(screen.getByRole("button", { name: "Các lần in" }));
  await user.click(screen.getByRole("button", { name: "Nhập phiếu" }));
  expect(screen.getByLabelText<HTMLInputElement>(/Nơi ngồi chờ/).value).toBe("4");
});

test("a day before the sheet was printed, a procedure there is not and half a word of staff are said", async () => {
  const { user } = await openSheet();
  const day = screen.getByLabelText("Ngày trả lời");
  fireEvent.change(day, { target: { value: "2026-11-18" } });
  expect(day.getAttribute("aria-invalid")).toBe("true");
  fireEvent.change(day, { target: { value: today } });
  await user.type(screen.getByLabelText("Thủ tục"), "9.9");
  expect(screen.getByLabelText("Thủ tục").getAttribute("aria-invalid")).toBe("true");
  await user.clear(screen.getByLabelText("Thủ tục"));
  await user.selectOptions(screen.getByLabelText("Hồ sơ"), "Được giải quyết");
  expect(screen.getByRole("alert").textContent).toContain("hoặc để trống cả hai");
});

test("whoever enters is told that his typing stands in the log", async () => {
  await openPaper();
  expect(screen.getByText(/Nhật ký ghi ai nhập phiếu/)).toBeTruthy();
});
