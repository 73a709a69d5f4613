import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { readVersions } from "#protocol/organisation.ts";
import { readResults } from "#protocol/results.ts";
import { readDraft } from "#protocol/survey-drafts.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { Response } from "#survey/response.ts";
import { openReader } from "../../src/server/store/sqlite/connection.ts";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { sendForms } from "../support/another-tablet.ts";
import { enrolPage } from "../support/enrol-page.ts";
import { addUnitQuestion, makeOwn, reword, titleOf, translate } from "../support/ha-nam-by-hand.ts";
import { answerRest, beginForm, formsOn, toWaiting } from "../support/kiosk-page.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { withTimeToSkip } from "../support/time-to-skip.ts";
import { buttonOf, everythingSaved, openPart, openWorkshop, type Seat, seatAdmin, type Workshop, writeText } from "../support/workshop.ts";

const haNam = shippedSurvey("ha-nam-2019");
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
  await writer.page.getByRole("link", { name: "Gửi duyệt" }).click();
  await publishByTwo(writer, approver, { version: 1, note: "Theo Kế hoạch 1048/KH-SXD." });
  await askFirst(approver);
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
  await isCounted(writer, old?.hash ?? "", { n: 12, percent: 9167, shown: "91,67" });
  await isCounted(writer, own?.hash ?? "", { n: 12, percent: 833, shown: "8,33" });
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

type Counted = {
  readonly n: number;
  /** Hundredths of a percent. */ readonly percent: number;
  /** As managers read it. */ readonly shown: string;
};

/** So many people answered this version, and everything of it is satisfied to that percentage, at the endpoint and on the managers' page. */
async function isCounted({ ask, open, page }: Seat, survey: string, { n, percent, shown }: Counted): Promise<void> {
  const { total } = await ask(readResults, { survey, period: "all", groupBy: "none", method: "means" });
  const { overall, criteria } = total;
  const figures = [criteria, criteria.flatMap(({ items }) => items)].flatMap((some) => some.map(({ figure }) => figure));
  for (const figure of [overall, ...figures]) expect(figure).toMatchObject({ state: "shown", percent, n });
  await open(`/dashboard/?view=items&survey=${survey.slice(0, 12)}`);
  const row = page.getByRole("row", { name: /Công chức trực tiếp/ });
  await row.getByText(shown, { exact: true }).waitFor();
  await row.getByRole("cell", { name: String(n), exact: true }).waitFor();
}

test("of its next version it is said what stays comparable; what was answered keeps its meaning or becomes new, and the older answers stay", async () => {
  const [writer, approver] = [await seatAdmin(workshop), await seatAdmin(workshop)];
  const { page } = writer;
  await writer.open("/admin/?page=questionnaires");
  await buttonOf(page, "Bản mới từ bo-21-noi-dung-cua-so-xay-dung, bản 1").click();
  await buttonOf(page, "Tạo bản nháp").click();
  await page.locator(".editor").waitFor();

  await openPart(page, "Câu hỏi của đơn vị", "so-ngay-tre-hen");
  await page.getByText(/^Câu đã có trả lời nên không đổi được cách trả lời/).waitFor();
  await buttonOf(page, "Thay bằng câu mới").click();
  await openPart(page, titleOf(haNam, 4), "fbk-2");
  await writeText(page, "Nội dung đánh giá", { vi: "Người dân, tổ chức góp ý, phản ánh, kiến nghị dễ dàng." });
  await buttonOf(page, "Chỉ sửa câu chữ, nghĩa giữ nguyên").click();
  await openPart(page, titleOf(haNam, 0), "acc-4");
  await buttonOf(page, "Bỏ").click();
  await everythingSaved(page);
  await page.getByText("So được với bản 1 ở 3 trên 5 tiêu chí").waitFor();

  await page.getByRole("link", { name: "Gửi duyệt" }).click();
  await page.getByText("Chỉ số chung bắt đầu dãy số mới, không so với bản 1").waitFor();
  await page.getByText("3 nội dung còn lại vẫn so được, từng nội dung một").waitFor();
  await page.getByText(`«${titleOf(haNam, 4)}» so được nếu nghĩa không đổi`).waitFor();
  await page.getByRole("checkbox", { name: "Tôi xác nhận câu chữ mới giữ nguyên nghĩa" }).check();
  await publishByTwo(writer, approver, { version: 2, note: "Gọn câu chữ." });
  await sendForms({ ...workshop, count: 10, level: "satisfied", sent: 22 });
  const { surveys } = await writer.ask(readVersions);
  const [second, first] = surveys.filter(({ id }) => id.startsWith("bo-21"));
  expect([second, first]).toMatchObject([
    { version: 2, inForce: true, responses: 10 },
    { version: 1, inForce: false, responses: 12 },
  ]);
  await isCounted(writer, second?.hash ?? "", { n: 10, percent: 10_000, shown: "100,00" });
  await isCounted(writer, first?.hash ?? "", { n: 12, percent: 833, shown: "8,33" });
  expect([...writer.faults, ...approver.faults]).toEqual([]);
});

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

type Publication = { readonly version: number; readonly note: string };

/** One asks, who may not approve; the other approves. */
async function publishByTwo(writer: Seat, { page, open }: Seat, { version, note }: Publication): Promise<void> {
  await writer.page.getByLabel("Ghi chú ban hành").fill(note);
  await buttonOf(writer.page, "Gửi duyệt").click();
  await writer.page.getByText(/^Người gửi không tự duyệt được/).waitFor();
  expect(await buttonOf(writer.page, "Duyệt và ban hành").count()).toBe(0);
  await open("/admin/?page=questionnaires");
  await page.getByRole("link", { name: "Xem và duyệt" }).click();
  await page.getByText(note).waitFor();
  await buttonOf(page, "Duyệt và ban hành").click();
  await page.getByText(`Đã ban hành bản ${version}.`).waitFor();
}

async function askFirst({ page }: Seat): Promise<void> {
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
