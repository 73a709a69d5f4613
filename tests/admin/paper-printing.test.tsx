// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { withCheckDigit } from "#protocol/sheet-number.ts";
import { atAPaperDesk, hash, openPaper, says, sent } from "./paper-desk.tsx";

atAPaperDesk();

const numbers = ["100000000", "200000000", "300000000"].map(withCheckDigit);
const given = () => ({ status: 200, body: { sheets: numbers, printedOn: "2026-11-21" } });

async function openPrinting() {
  const { user } = await openPaper();
  await user.click(screen.getByRole("button", { name: "In phiếu" }));
  await screen.findByRole("heading", { name: "Tờ phiếu sẽ in" });
  return user;
}

const printed = () => document.querySelectorAll<HTMLElement>(".to-print .numbered b");

test("sheets get their numbers for what was chosen and go to the printer, each under its own", async () => {
  says["POST /api/paper/sheets"] = given;
  const user = await openPrinting();
  await user.selectOptions(screen.getByLabelText("Quầy"), "Quầy 1");
  await user.clear(screen.getByLabelText("Số tờ"));
  await user.type(screen.getByLabelText("Số tờ"), "3");
  await user.click(screen.getByRole("button", { name: "Cấp số và in" }));
  expect(await screen.findByText(/Đã cấp số cho 3 tờ/)).toBeTruthy();
  expect(sent).toEqual([
    ["POST /api/paper/sheets", { survey: hash, unit: "an-binh", counter: "q1", wave: "dot", language: "vi", count: 3 }],
  ]);
  expect(window.print).toHaveBeenCalledTimes(1);
  expect(new Set(Array.from(printed(), ({ textContent }) => textContent))).toEqual(
    new Set(numbers.map((one) => `${one.slice(0, 3)}-${one.slice(3, 6)}-${one.slice(6)}`)),
  );
});

test("a jammed printer is fed again with the same numbers", async () => {
  says["POST /api/paper/sheets"] = given;
  const user = await openPrinting();
  await user.click(screen.getByRole("button", { name: "Cấp số và in" }));
  await user.click(await screen.findByRole("button", { name: "In lại các tờ này" }));
  expect(window.print).toHaveBeenCalledTimes(2);
  expect(sent).toHaveLength(1);
});

test("sheets that have their numbers can be printed again after another view or another choice, and print by themselves only once", async () => {
  says["POST /api/paper/sheets"] = given;
  const user = await openPrinting();
  await user.selectOptions(screen.getByLabelText("Quầy"), "Quầy 1");
  await user.click(screen.getByRole("button", { name: "Cấp số và in" }));
  await screen.findByText(/Đã cấp số cho 3 tờ/);
  await user.click(screen.getByRole("button", { name: "Nhập phiếu" }));
  expect(printed()).toHaveLength(0);
  await user.click(screen.getByRole("button", { name: "In phiếu" }));
  await screen.findByText(/Đã cấp số cho 3 tờ/);
  await user.selectOptions(screen.getByLabelText("Quầy"), "Mọi quầy");
  expect(printed()).toHaveLength(0);
  await user.selectOptions(screen.getByLabelText("Quầy"), "Quầy 1");
  expect(window.print).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole("button", { name: "In lại các tờ này" }));
  expect(window.print).toHaveBeenCalledTimes(2);
  expect(new Set(Array.from(printed(), ({ textContent }) => textContent))).toHaveLength(3);
  expect(sent).toHaveLength(1);
});

test("a sheet shows title, items, reasons, conditions by number, blocks and lines, and at its foot the version", async () => {
  await openPrinting();
  const sheet = document.querySelector<HTMLElement>(".shown");
  if (!sheet) throw new Error("nothing is shown");
  const text = sheet.textContent.replaceAll("\u00A0", " ");
  for (const words of [
    "Ý kiến về sự phục vụ của Phường An Bình",
    "bảo mật theo quy định",
    "I. Tiếp cận dịch vụ",
    "Nếu không hài lòng, vì sao?",
    "Chỉ trả lời nếu câu 4 là “Có”.",
    "có thể chọn nhiều",
    "Xin trân trọng cảm ơn Ông/Bà!",
    `a-survey, bản 1, mã ${hash.slice(0, 8)}`,
    "chưa cấp",
  ])
    expect(text).toContain(words);
  expect(within(sheet).queryByText(/Ông\/Bà đã nhận kết quả chưa/)).toBeNull();
});

test("a sheet speaks the language it is printed in, whatever the page speaks", async () => {
  const user = await openPrinting();
  await user.selectOptions(screen.getByLabelText("Ngôn ngữ trên phiếu"), "Tiếng Anh");
  expect(document.querySelector(".shown")?.textContent).toContain("Very satisfied");
  expect(screen.getByRole("heading", { name: "Tờ phiếu sẽ in" })).toBeTruthy();
});

test("a refusal prints nothing and says why", async () => {
  says["POST /api/paper/sheets"] = () => ({
    status: 400,
    body: { error: "invalid-input", message: "x", faults: [{ place: "wave", fault: "is over" }] },
  });
  const user = await openPrinting();
  await user.click(screen.getByRole("button", { name: "Cấp số và in" }));
  expect((await screen.findByRole("alert")).textContent).toContain("is over");
  expect(vi.mocked(window.print)).not.toHaveBeenCalled();
});

test("printings are listed with how many are not back", async () => {
  const printing = {
    survey: hash,
    unit: "an-binh",
    counter: null,
    wave: null,
    language: "vi",
    printedOn: "2026-11-19",
    printed: 1200,
    entered: 180,
  };
  says["GET /api/paper/sheets"] = () => ({ status: 200, body: { printings: [printing] } });
  const { user } = await openPaper();
  await user.click(screen.getByRole("button", { name: "Các lần in" }));
  const [, row] = await screen.findAllByRole("row");
  expect(
    within(row ?? document.body)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent),
  ).toEqual(["Phường An BìnhMọi quầy", "Phiếu thử, bản 1Tiếng Việt", "1.200", "180", "1.020"]);
});

test("where nothing was printed yet, the list says how to begin", async () => {
  const { user } = await openPaper();
  await user.click(screen.getByRole("button", { name: "Các lần in" }));
  expect(await screen.findByText(/Chưa in tờ nào/)).toBeTruthy();
});
