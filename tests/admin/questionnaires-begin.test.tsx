// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { canonicalText } from "#survey/canonical.ts";
import { startDraft } from "#protocol/survey-drafts.ts";
import { xlsFormOf } from "../../src/admin/xlsform/workbook.ts";
import { shippedInstrument } from "../support/shipped.ts";
import { aDraft, aVersion } from "./a-version.ts";
import { answering, axeFaults, ok } from "./integrity-desk.ts";
import { openAt, questionnaires, shipped, withQuestionnaires } from "./questionnaires-desk.ts";

withQuestionnaires();

const list = "/admin/?page=questionnaires";
const draft = aDraft().draft;

/** An endpoint that begins drafts, and what it was told to begin. */
function beginning(holdings: Parameters<typeof questionnaires>[0] = {}) {
  const begun: ReturnType<typeof startDraft.input.parse>[] = [];
  const told = questionnaires(holdings);
  answering({
    ...told,
    "/api/drafts": (input) => {
      if (JSON.stringify(input) === "{}") return told["/api/drafts"]();
      begun.push(startDraft.input.parse(input));
      return ok(aDraft());
    },
  });
  return begun;
}

async function openSheet() {
  const page = openAt(list);
  await page.user.click(await screen.findByRole("button", { name: "Tạo bộ câu hỏi" }));
  const sheet = within(screen.getByRole("dialog", { name: "Tạo bộ câu hỏi" }));
  await sheet.findByText("Bắt đầu từ đâu?");
  return { ...page, sheet };
}

test("a shipped instrument begins a next version, its official parts still locked, and the editor opens", async () => {
  const begun = beginning();
  const { user, goesTo, sheet } = await openSheet();
  expect(await axeFaults()).toEqual([]);
  await user.click(sheet.getByRole("button", { name: "Tạo bản nháp" }));
  await waitFor(() => expect(goesTo).toHaveBeenCalledWith(`/admin/?draft=${draft}`));
  expect(begun).toEqual([{ definition: { ...shipped.survey, version: 2 }, base: shipped.hash }]);
});

test("a shipped instrument taken again goes on from the version it is, not from the newer one it knows nothing of", async () => {
  const newer = aVersion({ hash: "2".repeat(64), version: 2 });
  const begun = beginning({ versions: [newer, aVersion({ hash: shipped.hash, inForce: false })] });
  const { user, sheet } = await openSheet();
  await user.click(sheet.getByRole("button", { name: "Tạo bản nháp" }));
  await waitFor(() => expect(begun).toEqual([{ definition: { ...shipped.survey, version: 3 }, base: shipped.hash }]));
});

test("a questionnaire of one's own made of another is free, has its own name, and says what it was made from", async () => {
  const begun = beginning();
  const { user, sheet, goesTo } = await openSheet();
  await user.click(sheet.getByLabelText("Một bộ riêng, tên khác"));
  await user.type(sheet.getByLabelText("Tên bộ câu hỏi"), "Phiếu phường Đông Sơn");
  await user.click(sheet.getByRole("button", { name: "Tạo bản nháp" }));
  await waitFor(() => expect(goesTo).toHaveBeenCalledOnce());
  expect(begun[0]).toMatchObject({ base: null, definition: { id: "phieu-phuong-dong-son", version: 1, locked: [], certified: [] } });
  expect(begun[0]?.definition.notCertified[0]?.vi).toContain("sipas-2640");
});

test("what the desks ask stands chosen first", async () => {
  beginning({ versions: [aVersion({ hash: "9".repeat(64), id: "ward-short-9" })] });
  const { sheet } = await openSheet();
  expect(sheet.getByLabelText<HTMLSelectElement>("Bộ nào").value).toBe("ward-short-9");
});

test("an id somebody has already is refused at its field before anything is sent", async () => {
  const begun = beginning();
  const { user, sheet } = await openSheet();
  await user.click(sheet.getByLabelText("Một bộ riêng, tên khác"));
  await user.click(sheet.getByRole("button", { name: "Tạo bản nháp" }));
  expect(sheet.getByText("Xin đặt tên cho bộ câu hỏi.")).toBeTruthy();
  expect(document.activeElement).toBe(sheet.getByLabelText("Tên bộ câu hỏi"));
  await user.type(sheet.getByLabelText("Tên bộ câu hỏi"), "SIPAS 2640");
  expect(sheet.getByText("Mã này đã có bộ khác dùng. Xin chọn mã khác.")).toBeTruthy();
  expect(begun).toEqual([]);
});

test("an empty questionnaire needs a name and a criterion, and brings the organisation's blocks", async () => {
  const begun = beginning();
  const { user, sheet, goesTo } = await openSheet();
  await user.click(sheet.getByLabelText("Bộ trống, tự soạn từ đầu"));
  await user.type(sheet.getByLabelText("Tên bộ câu hỏi"), "Phiếu thử");
  await user.click(sheet.getByRole("button", { name: "Tạo bản nháp" }));
  expect(sheet.getByText("Xin chọn ít nhất một tiêu chí.")).toBeTruthy();
  await user.click(sheet.getAllByRole("checkbox")[0] ?? document.body);
  await user.click(sheet.getByRole("button", { name: "Tạo bản nháp" }));
  await waitFor(() => expect(goesTo).toHaveBeenCalledOnce());
  expect(begun[0]).toMatchObject({
    base: null,
    definition: { id: "phieu-thu", order: ["ACC"], criteria: [{ code: "ACC", questions: [] }] },
  });
});

test("a file of ours goes on with the questionnaire it is of", async () => {
  const begun = beginning();
  const { user, sheet, goesTo } = await openSheet();
  await user.click(sheet.getByLabelText("Một tệp"));
  await user.upload(
    sheet.getByLabelText("Tệp"),
    new File([canonicalText(shipped.survey)], "sipas-2640-v1.json", { type: "application/json" }),
  );
  expect(await sheet.findByText("sipas-2640")).toBeTruthy();
  await user.click(sheet.getByRole("button", { name: "Tạo bản nháp" }));
  await waitFor(() => expect(goesTo).toHaveBeenCalledOnce());
  expect(begun).toEqual([{ definition: { ...shipped.survey, version: 2 }, base: shipped.hash }]);
});

test("a file that cannot be read is told place by place in words, and nothing is sent", async () => {
  const begun = beginning();
  const { user, sheet } = await openSheet();
  await user.click(sheet.getByLabelText("Một tệp"));
  const { criteria, ...instrument } = shippedInstrument("sipas-2640");
  const faulty = {
    ...instrument,
    scale: "stars",
    criteria: criteria.map((criterion) => Object.assign({}, criterion, { title: { vi: "Tên" } })),
  };
  await user.upload(sheet.getByLabelText("Tệp"), new File([JSON.stringify(faulty)], "a.json", { type: "application/json" }));
  const faults = (await sheet.findAllByRole("listitem")).map(({ textContent }) => textContent);
  expect(faults).toContain('thang đo: phải là "satisfaction-5"');
  expect(faults).toContain("tiêu chí 1, tên, tiếng Anh: thiếu");
  await user.click(sheet.getByRole("button", { name: "Tạo bản nháp" }));
  expect(begun).toEqual([]);
});

test("an XLSForm is read, and what of it was not taken is listed", async () => {
  const begun = beginning();
  const { user, sheet, goesTo } = await openSheet();
  await user.click(sheet.getByLabelText("Một tệp"));
  const form = await xlsFormOf({ ...shipped.survey, id: "tu-odk" });
  await user.upload(sheet.getByLabelText("Tệp"), new File([await form.arrayBuffer()], "phieu.xlsx"));
  expect(await sheet.findByText("Mọi nội dung của tệp đã được nhận.")).toBeTruthy();
  await user.click(sheet.getByRole("button", { name: "Tạo bản nháp" }));
  await waitFor(() => expect(goesTo).toHaveBeenCalledOnce());
  expect(begun[0]).toMatchObject({ base: null, definition: { id: "tu-odk" } });
});

test("whoever begins a version of which there is a draft already is led to that one", async () => {
  beginning({ drafts: [aDraft()] });
  const { sheet } = await openSheet();
  expect(sheet.getByRole("link", { name: /^Lê Thị Mai sửa lần cuối/ }).getAttribute("href")).toBe(`/admin/?draft=${draft}`);
});
