// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import writeWorkbook from "write-excel-file/browser";
import { answering } from "./integrity-desk.ts";
import { openAt, questionnaires, withQuestionnaires } from "./questionnaires-desk.ts";

withQuestionnaires();

test("of a form of which much is not taken the first fifty places are shown, and the others to whoever opens them", async () => {
  answering(questionnaires({}));
  const { user } = openAt("/admin/?page=questionnaires");
  await user.click(await screen.findByRole("button", { name: "Tạo bộ câu hỏi" }));
  const sheet = within(screen.getByRole("dialog", { name: "Tạo bộ câu hỏi" }));
  await user.click(await sheet.findByLabelText("Một tệp"));
  const data = [["type", "name"], ...Array.from({ length: 120 }, (_, at) => ["integer", `n${at}`])];
  const form = await writeWorkbook([{ sheet: "survey", data: data.map((row) => row.map((value) => ({ value }))) }]).toBlob();
  await user.upload(sheet.getByLabelText("Tệp"), new File([await form.arrayBuffer()], "phieu.xlsx"));
  const rest = (await sheet.findByText("… và 70 chỗ nữa")).closest("details");
  expect(sheet.getByText("120 chỗ không nhận được nguyên như trong tệp:")).toBeTruthy();
  expect([rest?.open, rest?.querySelectorAll("li").length]).toEqual([false, 70]);
});
