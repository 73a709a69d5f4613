import type { Download } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { readDraft } from "#protocol/survey-drafts.ts";
import { canonicalText } from "#survey/canonical.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { buttonOf, lineOf, openWorkshop, type Seat, seatAdmin, type Workshop } from "../support/workshop.ts";

let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop[Symbol.asyncDispose]());

type File = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Sheets as a spreadsheet program saves them. */
async function workbookOf(sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>): Promise<Buffer> {
  const book = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
  }));
  return writeWorkbook(book).toBuffer();
}

/** A form as ODK's documentation of XLSForm lays it out, of somebody who never saw this program. */
const byHand = {
  survey: [
    ["type", "name", "label::Tiếng Việt (vi)", "label::English (en)", "required", "relevant", "constraint"],
    ["start", "start", null, null, null, null, null],
    ["begin_group", "OFF", "Công chức tiếp nhận hồ sơ", "Officials who took the application", null, null, null],
    ["select_one satisfied", "polite", "Công chức lịch sự.", "Officials were polite.", "yes", null, null],
    ["select_one satisfied", "clear", "Công chức hướng dẫn dễ hiểu.", "Officials explained clearly.", "yes", null, null],
    ["end_group", null, null, null, null, null, null],
    ["begin_group", "visit", "Lần đến này", "This visit", null, null, null],
    ["select_one yn", "returned", "Có phải đi lại không?", "Did you have to come again?", "yes", null, null],
    ["integer", "times", "Đã đến mấy lần?", "How many times?", null, "${returned} = 'yes'", ". < 20"],
    ["text", "why", "Vì sao phải đi lại?", "Why?", null, "${returned} = 'yes'", null],
    ["geopoint", "place", "Vị trí", "Place", null, null, null],
    ["end_group", null, null, null, null, null, null],
  ],
  choices: [
    ["list_name", "name", "label::Tiếng Việt (vi)", "label::English (en)"],
    ["satisfied", 1, "Rất không hài lòng", "Very dissatisfied"],
    ["satisfied", 2, "Không hài lòng", "Dissatisfied"],
    ["satisfied", 3, "Bình thường", "Neutral"],
    ["satisfied", 4, "Hài lòng", "Satisfied"],
    ["satisfied", 5, "Rất hài lòng", "Very satisfied"],
    ["yn", "yes", "Có", "Yes"],
    ["yn", "no", "Không", "No"],
  ],
  settings: [
    ["form_title", "form_id", "version", "default_language"],
    ["Ý kiến tại bộ phận tiếp nhận", "y-kien-tiep-nhan", "2026112101", "Tiếng Việt (vi)"],
  ],
};

/** Chooses a file to begin from, in the list of questionnaires. */
async function bring({ page, open }: Seat, file: File): Promise<void> {
  await open("/admin/?page=questionnaires");
  await buttonOf(page, "Tạo bộ câu hỏi").click();
  await page.getByRole("radio", { name: "Một tệp" }).check();
  await page.getByLabel("Tệp", { exact: true }).setInputFiles(file);
  await page.getByRole("dialog").getByRole("status").waitFor();
}

/** Begins the draft, and what the endpoint has of it. */
async function begun({ page, ask }: Seat) {
  await buttonOf(page, "Tạo bản nháp").click();
  await page.locator(".editor").waitFor();
  return (await ask(readDraft, { draft: new URL(page.url()).searchParams.get("draft") ?? "" })).definition;
}

test("an XLSForm somebody wrote by hand becomes a draft, and what of it has no place here is listed before", async () => {
  const seat = await seatAdmin(workshop);
  const { page } = seat;
  const buffer = await workbookOf(byHand);
  await bring(seat, { name: "y-kien.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer });
  const remarks = await page.getByRole("dialog").locator(".remarks li").allInnerTexts();
  expect(remarks.map((remark) => remark.replaceAll(/\s+/g, " "))).toEqual([
    "survey, dòng 2 Loại câu «start» không có ở đây: câu này bị bỏ.",
    "survey, dòng 9 Loại câu «integer» không có ở đây: câu này bị bỏ.",
    "survey, dòng 11 Loại câu «geopoint» không có ở đây: câu này bị bỏ.",
  ]);
  const definition = await begun(seat);
  await lineOf(page, "Lần đến này").waitFor();
  expect(definition).toMatchObject({
    id: "y-kien-tiep-nhan",
    title: { vi: "Ý kiến tại bộ phận tiếp nhận" },
    order: ["OFF", "visit"],
    criteria: [
      {
        code: "OFF",
        questions: [{ id: "polite", text: { vi: "Công chức lịch sự.", en: "Officials were polite." }, required: true }, { id: "clear" }],
      },
    ],
    blocks: [
      {
        questions: [
          { id: "returned", kind: "yes-no" },
          { id: "why", kind: "text", when: { question: "returned", is: ["yes"] } },
        ],
      },
    ],
  });
  expect(seat.faults).toEqual([]);
});

/** Saves version 1 of the national instrument as a file. */
async function savedAs({ page, open }: Seat, format: RegExp): Promise<File> {
  await open("/admin/?page=questionnaires");
  const row = page.getByRole("row", { name: /^Bản 1/ }).first();
  await row.getByText("Việc khác").click();
  await buttonOf(row, "Tải về tệp").click();
  await page.getByRole("radio", { name: format }).check();
  const [download] = await Promise.all([page.waitForEvent("download"), buttonOf(page, "Tải về").click()]);
  return fileOf(download);
}

async function fileOf(download: Download): Promise<File> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), mimeType: "application/octet-stream", buffer: Buffer.concat(chunks) };
}

test.each([
  ["XLSForm", /^XLSForm/, "sipas-2640-v1.xlsx"],
  ["our own form", /^JSON/, "sipas-2640-v1.json"],
])("the national instrument saved as %s and brought back is the same word for word", async (_form, format, name) => {
  const seat = await seatAdmin(workshop);
  const file = await savedAs(seat, format);
  expect(file.name).toBe(name);
  await bring(seat, file);
  expect(await seat.page.getByRole("dialog").locator(".remarks").count()).toBe(0);
  const definition = await begun(seat);
  expect(definition.version).toBe(2);
  expect(canonicalText({ ...definition, version: 1 })).toBe(canonicalText(shippedSurvey("sipas-2640")));
  expect(seat.faults).toEqual([]);
});
