// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { questionsOf } from "#survey/questions.ts";
import { aVersion, byBinh, byMai } from "./a-version.ts";
import { answering, axeFaults, ok } from "./integrity-desk.ts";
import { openAt, questionnaires, shipped, withQuestionnaires } from "./questionnaires-desk.ts";

withQuestionnaires();

const published = { at: "2026-11-19T02:00:00Z", note: "Bỏ câu 22 theo kế hoạch", by: byMai, approvedBy: byBinh };
const second = aVersion({ hash: shipped.hash, version: 2, published, tablets: 4 });
const first = aVersion({ hash: "1".repeat(64), version: 1, inForce: false, responses: 310 });
const zeroth = aVersion({ hash: "0".repeat(64), version: 0, inForce: false });
const page = `/admin/?page=questionnaires&version=${shipped.hash}`;
const told = () => {
  const around = questionnaires({ versions: [second, first, zeroth] });
  return { ...around, "/api/definition": (input: unknown) => ok({ hash: JSON.stringify(input), definition: shipped.survey }) };
};

test("a version says what it is, who published and approved it and why", async () => {
  answering(told());
  openAt(page);
  expect(await screen.findByRole("heading", { level: 2, name: "Bộ 22 tiêu chí, bản 2" })).toBeTruthy();
  for (const words of ["Đang dùng", "Bỏ câu 22 theo kế hoạch", /^Lê Thị Mai, /, "Trần Văn Bình đã duyệt.", "4 máy"])
    expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByText(/^5 tiêu chí, 22 nội dung/)).toBeTruthy();
  expect(screen.getByText(/Quyết định 2640\/QĐ-BNV, 10\/10\/2017, Bộ Nội vụ/)).toBeTruthy();
  expect(screen.getByText("Chưa đối chiếu với phụ lục của Quyết định")).toBeTruthy();
  expect(await axeFaults()).toEqual([]);
});

test("every official text stands there word for word, in both languages", async () => {
  answering(told());
  openAt(page);
  const tables = await screen.findAllByRole("table", { hidden: true });
  const said = tables.map(({ textContent }) => textContent ?? "").join("\n");
  const texts = questionsOf(shipped.survey).flatMap(({ text }) => [text.vi, text.en]);
  expect(texts.filter((text) => !said.includes(text))).toEqual([]);
  expect(texts.length).toBeGreaterThan(44);
});

test("a version is compared with the one before it, or with any other of its questionnaire", async () => {
  const calls = answering(told());
  const { user } = openAt(page);
  const choice = await screen.findByLabelText("So với");
  expect(choice).toHaveProperty("value", first.hash);
  await waitFor(() => expect(calls).toContainEqual(["/api/definition", { hash: first.hash }]));
  await user.selectOptions(choice, "Bản 0");
  await waitFor(() => expect(calls).toContainEqual(["/api/definition", { hash: zeroth.hash }]));
});

test("after a publication the page says what happens by itself", async () => {
  answering(told());
  openAt(`${page}&new`);
  expect((await screen.findByText("Đã ban hành bản 2.")).parentElement?.textContent).toContain(
    "4 máy sẽ nhận khi có mạng và đang ở màn hình chờ; không phải làm gì thêm. Phiếu đang làm dở giữ bản cũ.",
  );
});

test("a version is saved as a file that says which it is, and what other programs leave aside is told first", async () => {
  answering(told());
  const saved: string[] = [];
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const { user } = openAt(page);
  await user.click(await screen.findByRole("button", { name: "Tải về tệp" }));
  const sheet = within(screen.getByRole("dialog"));
  await user.click(await sheet.findByLabelText("XLSForm (ODK, Kobo, Excel)"));
  expect(sheet.getByText(/^ODK và Kobo sẽ không hiểu/)).toBeTruthy();
  await user.click(sheet.getByLabelText("JSON, đầy đủ"));
  await user.click(sheet.getByRole("button", { name: "Tải về" }));
  await waitFor(() => expect(saved).toEqual(["sipas-2640-v2.json"]));
});

test("an address of no version says so", async () => {
  answering({ ...told(), "/api/organisation/surveys": () => ok({ revision: 1, surveys: [first] }) });
  openAt(page);
  expect(await screen.findByText(/^Không có bản này/)).toBeTruthy();
});
