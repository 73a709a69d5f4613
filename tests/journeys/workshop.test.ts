import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { readVersions } from "#protocol/organisation.ts";
import { readResults } from "#protocol/results.ts";
import { readDraft } from "#protocol/survey-drafts.ts";
import type { Criterion, SurveyDefinition } from "#survey/definition.ts";
import { Response } from "#survey/response.ts";
import { openReader } from "../../src/server/store/sqlite/connection.ts";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { sendForms } from "../support/another-tablet.ts";
import { enrolPage } from "../support/enrol-page.ts";
import { answerRest, beginForm, formsOn, toWaiting } from "../support/kiosk-page.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { withTimeToSkip } from "../support/visits-in-a-row.ts";
import {
  buttonOf,
  everythingSaved,
  lineOf,
  openPart,
  openWorkshop,
  type Seat,
  seatAdmin,
  type Workshop,
  writeText,
} from "../support/workshop.ts";

const national = shippedSurvey("sipas-2640");
const haNam = shippedSurvey("ha-nam-2019");
const ownTitle = { vi: "Bộ 21 nội dung của Sở Xây dựng", en: "21 statements of the Department of Construction" };
const unitQuestion = { vi: "Kết quả trễ hẹn bao nhiêu ngày?", en: "How many days late was the result?" };
const options = [
  { vi: "Dưới 3 ngày", en: "Fewer than 3 days" },
  { vi: "Từ 3 ngày trở lên", en: "3 days or more" },
];

let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop[Symbol.asyncDispose]());

test("an admin makes the Hà Nam instrument of the national one, a second one approves it, a waiting tablet takes it, and both are counted right", async () => {
  const writer = await seatAdmin(workshop);
  const approver = await seatAdmin(workshop);
  const tablet = await enrolledTablet();
  await sendForms({ ...workshop, count: 11, level: "satisfied" });
  await wantTwo(writer);

  const draft = await makeOwn(writer);
  await reword(writer.page);
  await addUnitQuestion(writer.page);
  await translate(writer.page);
  await everythingSaved(writer.page);
  const { definition } = await writer.ask(readDraft, { draft });
  expect(saidIn(definition)).toEqual(saidIn(haNam));

  // Somebody is answering while it is published.
  await beginForm(tablet);
  await publishByTwo(writer, approver);
  const { surveys } = await writer.ask(readVersions);
  const [own, old] = surveys;
  expect([own, old]).toMatchObject([
    { id: "bo-21-noi-dung-cua-so-xay-dung", version: 1, inForce: true },
    { id: "sipas-2640", inForce: true },
  ]);

  await takenAside(tablet);
  await answerRest(tablet, { level: 3 });
  await toWaiting(tablet);
  await beginForm(tablet);
  await answerRest(tablet, { level: 5, except: { "return-time": "late" } });
  await expect.poll(() => formsOn(tablet), { timeout: 60_000 }).toEqual({ waiting: 0, acknowledged: 2, refused: 0 });
  await sendForms({ ...workshop, count: 11, level: "neutral", sent: 11 });
  expect(waitsTold()).toEqual([["lua-chon-1"]]);
  await isCounted(writer, old?.hash ?? "", { percent: 9167, shown: "91,67" });
  await isCounted(writer, own?.hash ?? "", { percent: 833, shown: "8,33" });
  await writer.open("/admin/?page=questionnaires");
  const versions = writer.page.getByRole("row", { name: /^Bản 1.*Đang dùng/ });
  await versions.first().waitFor();
  expect(await versions.getByRole("cell", { name: "12", exact: true }).count()).toBe(2);
  expect([...writer.faults, ...approver.faults]).toEqual([]);
});

/** What was said to the question of the unit, by everybody who was asked. */
function waitsTold(): unknown[] {
  const database = openReader(storePath(workshop.data));
  const bodies = database.prepare("select body from response").all();
  database.close();
  const answers = bodies.map(
    ({ body }) => Response.parse(JSON.parse(Buffer.from(z.parse(z.instanceof(Uint8Array), body)).toString())).answers,
  );
  return answers.flatMap(({ "so-ngay-tre-hen": said }) => (said === undefined ? [] : [said]));
}

type Counted = { /** Hundredths of a percent. */ readonly percent: number; /** As managers read it. */ readonly shown: string };

/** Twelve people answered this version, and everything of it is satisfied to that percentage, at the endpoint and on the managers' page. */
async function isCounted({ ask, open, page }: Seat, survey: string, { percent, shown }: Counted): Promise<void> {
  const { total } = await ask(readResults, { survey, period: "all", groupBy: "none", method: "means" });
  const { overall, criteria } = total;
  const figures = [criteria, criteria.flatMap(({ items }) => items)].flatMap((some) => some.map(({ figure }) => figure));
  for (const figure of [overall, ...figures]) expect(figure).toMatchObject({ state: "shown", percent, n: 12 });
  await open(`/dashboard/?view=items&survey=${survey.slice(0, 12)}`);
  const row = page.getByRole("row", { name: /Công chức trực tiếp/ });
  await row.getByText(shown, { exact: true }).waitFor();
  await row.getByRole("cell", { name: "12", exact: true }).waitFor();
}

/** What a questionnaire says in both languages, criterion by criterion. */
function saidIn({ criteria }: Pick<SurveyDefinition, "criteria">) {
  return criteria.map(({ code, title, lead, questions }) => ({
    code,
    title,
    lead,
    items: questions.map(({ id, text, shortText, required, notApplicable }) => ({ id, text, shortText, required, notApplicable })),
  }));
}

async function enrolledTablet(): Promise<Page> {
  const tablet = await workshop.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "vi-VN" });
  await withTimeToSkip(tablet);
  const page = await tablet.newPage();
  await enrolPage(page, workshop);
  return page;
}

async function wantTwo({ page, open }: Seat): Promise<void> {
  await open("/admin/?page=settings");
  await page.getByText("Ban hành bộ câu hỏi", { exact: true }).first().click();
  await page.getByRole("radio", { name: /^Hai người/ }).check();
  await buttonOf(page, "Lưu").click();
  await page.getByText("Đã lưu.", { exact: true }).waitFor();
}

/** Meets what is locked, and makes a questionnaire of one's own. */
async function makeOwn({ page, open }: Seat): Promise<string> {
  await open("/admin/?page=questionnaires");
  await buttonOf(page, "Bản mới từ sipas-2640, bản 1").click();
  await buttonOf(page, "Tạo bản nháp").click();
  await page.locator(".editor").waitFor();
  await openPart(page, titleOf(national, 0));
  await page.getByText("sửa câu chữ thì không còn là bộ này").waitFor();
  expect(await page.getByLabel("Tên tiêu chí, tiếng Việt").count()).toBe(0);
  await buttonOf(page, "Làm bộ riêng…").click();
  await page.getByLabel("Tên bộ câu hỏi").fill(ownTitle.vi);
  await buttonOf(page, "Làm bộ riêng").click();
  return new URL(page.url()).searchParams.get("draft") ?? "";
}

const titleOf = ({ criteria }: SurveyDefinition, place: number) => criteria[place]?.title.vi ?? "";

/** Rewords and removes until it says what Hà Nam's says. */
async function reword(page: Page): Promise<void> {
  const [access] = haNam.criteria;
  const [item] = access?.questions ?? [];
  const [before, after] = [national, haNam].map(({ criteria }) => criteria.at(-1));
  if (!access || !item || !before || !after) throw new Error("nothing is asked");
  await writeText(page, "Tên tiêu chí", access.title);
  await lineOf(page, access.title.vi).focus();
  for (const key of ["ArrowRight", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  await typeAnew(page, "Nội dung đánh giá, tiếng Việt", item.text.vi);
  await typeAnew(page, "Nội dung đánh giá, tiếng Anh", item.text.en);
  await rewordFeedback(page, before, after);
}

/** By keyboard alone. */
async function typeAnew(page: Page, label: string, words: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(words);
}

async function rewordFeedback(page: Page, before: Criterion, after: Criterion): Promise<void> {
  const { title } = before;
  await openPart(page, title.vi);
  await buttonOf(page, "Câu dẫn trước các nội dung").click();
  await writeText(page, "Câu dẫn trước các nội dung", after.lead ?? {});
  for (const [place, item] of before.questions.entries()) {
    await openPart(page, title.vi, item.text.vi);
    const wanted = after.questions[place];
    if (wanted === undefined) {
      await lineOf(page, item.text.vi).press("Delete");
      await page.getByText(/^Đã bỏ «/).waitFor();
      continue;
    }
    await writeText(page, "Nội dung đánh giá", wanted.text);
    if (item.shortText === undefined) await buttonOf(page, "Câu ngắn trên máy tính bảng").click();
    await writeText(page, "Câu ngắn trên máy tính bảng", wanted.shortText ?? {});
  }
}

/** A question of the unit in a block of its own, asked of those who waited too long. */
async function addUnitQuestion(page: Page): Promise<void> {
  await openPart(page, "Số lần đi lại");
  await buttonOf(page, "Thêm câu hỏi").click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Tên ngắn").fill("Số ngày trễ hẹn");
  await sheet.getByLabel("Đặt vào").selectOption({ label: "Khối mới: Câu hỏi của đơn vị" });
  await buttonOf(sheet, "Thêm").click();
  await writeText(page, "Câu hỏi", { vi: unitQuestion.vi });
  for (const [place, { vi }] of options.entries()) await writeText(page, `Lựa chọn ${place + 1}`, { vi });
  await buttonOf(page, "Thêm điều kiện").click();
  await page.getByLabel("Hỏi khi").selectOption({ label: "Thời gian trả kết quả" });
  await page.getByRole("group", { name: "là", exact: true }).getByText("Trễ hẹn", { exact: true }).click();
}

/** Writes the English that is still missing, until nothing is. */
async function translate(page: Page): Promise<void> {
  const missing = page.getByText(/^còn thiếu \d+$/);
  await expect.poll(() => missing.allInnerTexts()).toEqual(["còn thiếu 4"]);
  await writeText(page, "Câu hỏi", { en: unitQuestion.en });
  await writeText(page, "Tên gọi ngắn", { en: "Days late" });
  for (const [place, { en }] of options.entries()) await writeText(page, `Lựa chọn ${place + 1}`, { en });
  await lineOf(page, ownTitle.vi).click();
  await writeText(page, "Tên bộ câu hỏi", { en: ownTitle.en });
  await expect.poll(() => missing.count()).toBe(0);
  await page.getByText("Không có gì phải sửa").waitFor();
  expect(await page.getByRole("row").getByText("EN", { exact: true }).count()).toBe(0);
}

async function publishByTwo(writer: Seat, { page, open }: Seat): Promise<void> {
  await writer.page.getByRole("link", { name: "Gửi duyệt" }).click();
  await writer.page.getByLabel("Ghi chú ban hành").fill("Theo Kế hoạch 1048/KH-SXD.");
  await buttonOf(writer.page, "Gửi duyệt").click();
  await writer.page.getByText(/^Người gửi không tự duyệt được/).waitFor();
  expect(await buttonOf(writer.page, "Duyệt và ban hành").count()).toBe(0);
  await open("/admin/?page=questionnaires");
  await page.getByRole("link", { name: "Xem và duyệt" }).click();
  await page.getByText("Theo Kế hoạch 1048/KH-SXD.").waitFor();
  await buttonOf(page, "Duyệt và ban hành").click();
  await page.getByText("Đã ban hành bản 1.").waitFor();
  await buttonOf(page, "Hỏi trước").click();
  await buttonOf(page.getByRole("dialog"), "Hỏi trước").click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** The network comes and the tablet asks what is new; it lies ready. */
async function takenAside(tablet: Page): Promise<void> {
  const newer = tablet.waitForResponse((response) => response.url().endsWith("/api/bundle") && response.status() === 200);
  await tablet.evaluate(() => window.dispatchEvent(new Event("online")));
  await (await newer).finished();
}
