import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Criterion, SurveyDefinition } from "#survey/definition.ts";
import { shippedSurvey } from "./shipped.ts";
import { buttonOf, lineOf, openPart, questionLine, type Seat, writeText } from "./workshop.ts";

const national = shippedSurvey("sipas-2640");
const haNam = shippedSurvey("ha-nam-2019");
const ownTitle = { vi: "Bộ 21 nội dung của Sở Xây dựng", en: "21 statements of the Department of Construction" };
const unitQuestion = { vi: "Kết quả trễ hẹn bao nhiêu ngày?", en: "How many days late was the result?" };
const options = [
  { vi: "Dưới 3 ngày", en: "Fewer than 3 days" },
  { vi: "Từ 3 ngày trở lên", en: "3 days or more" },
];

/** Meets what is locked, and makes a questionnaire of one's own. */
export async function makeOwn({ page, open }: Seat): Promise<string> {
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

/** What a criterion is called, by its place. */
export const titleOf = ({ criteria }: SurveyDefinition, place: number) => criteria[place]?.title.vi ?? "";

/** Rewords and removes until it says what Hà Nam's says. */
export async function reword(page: Page): Promise<void> {
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
    await openPart(page, title.vi, item.id);
    const wanted = after.questions[place];
    if (wanted === undefined) {
      await questionLine(page, item.id).press("Delete");
      await page.getByText(/^Đã bỏ «/).waitFor();
      continue;
    }
    await writeText(page, "Nội dung đánh giá", wanted.text);
    if (item.shortText === undefined) await buttonOf(page, "Câu ngắn trên máy tính bảng").click();
    await writeText(page, "Câu ngắn trên máy tính bảng", wanted.shortText ?? {});
  }
}

/** A question of the unit in a block of its own, asked of those who waited too long. */
export async function addUnitQuestion(page: Page): Promise<void> {
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
export async function translate(page: Page): Promise<void> {
  const missing = page.getByText(/^còn thiếu \d+$/);
  await expect.poll(() => missing.allInnerTexts()).toEqual(["còn thiếu 4"]);
  await writeText(page, "Câu hỏi", { en: unitQuestion.en });
  await writeText(page, "Tên gọi ngắn", { en: "Days late" });
  for (const [place, { en }] of options.entries()) await writeText(page, `Lựa chọn ${place + 1}`, { en });
  await lineOf(page, "Thông tin chung").click();
  await writeText(page, "Tên bộ câu hỏi", { en: ownTitle.en });
  await expect.poll(() => missing.count()).toBe(0);
  await page.getByText("Không có gì phải sửa").waitFor();
  expect(await page.getByRole("row").getByText("EN", { exact: true }).count()).toBe(0);
}
