import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepDraft, readDraft, readDrafts, startDraft } from "#protocol/survey-drafts.ts";
import { shippedSurvey } from "../support/shipped.ts";
import { buttonOf, everythingSaved, openWorkshop, type Seat, seatAdmin, type Workshop, writeText } from "../support/workshop.ts";

const survey = { ...shippedSurvey("ward-short-9"), id: "bo-chung", locked: [] };
let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop[Symbol.asyncDispose]());

/** A new draft, begun by somebody. */
async function aDraft({ person }: Seat): Promise<string> {
  const headers = { cookie: person.cookie, "content-type": "application/json" };
  const body = JSON.stringify({ definition: survey, base: null });
  const answer = await fetch(workshop.origin + startDraft.path, { method: "POST", headers, body });
  return startDraft.output.parse(await answer.json()).draft;
}

async function openEditor({ open, page }: Seat, draft: string): Promise<void> {
  await open(`/admin/?draft=${draft}`);
  await page.locator(".editor").waitFor();
}

const nameOfSurvey = "Tên bộ câu hỏi";
const groupLabel = "Gọi một nhóm là";
const fieldOf = (page: Page, what: string) => page.getByLabel(`${what}, tiếng Việt`, { exact: true });

/** Resolves when a text reads like this on the page. */
function reads(page: Page, what: string, words: string): Promise<void> {
  return expect.poll(() => fieldOf(page, what).inputValue(), { timeout: 15_000 }).toBe(words);
}

/** What the endpoint has of the two texts that are written here. */
async function keptOf({ ask }: Seat, draft: string): Promise<[string, string]> {
  const { definition } = await ask(readDraft, { draft });
  return [definition.title.vi, definition.groupLabel.vi];
}

/** The choice somebody gets who was overtaken. */
async function choice({ page }: Seat) {
  const sheet = page.getByRole("alertdialog", { name: "Người khác vừa sửa cùng bản nháp" });
  await sheet.waitFor();
  return sheet;
}

test("of two admins on one draft the second is asked, and none of the three ways loses what somebody wrote unseen", async () => {
  const [first, second] = [await seatAdmin(workshop), await seatAdmin(workshop)];
  const draft = await aDraft(first);
  await openEditor(first, draft);
  await openEditor(second, draft);

  await writeText(first.page, nameOfSurvey, { vi: "Tên của người thứ nhất" });
  await everythingSaved(first.page);
  await writeText(second.page, groupLabel, { vi: "Nhóm của người thứ hai" });
  const sheet = await choice(second);
  expect(await sheet.innerText()).toMatch(/^.*\n+admin-\S+ đã lưu lúc /);
  await sheet.getByText("Bản của tôi khác bản kia ở đâu").click();
  await sheet.getByText("Nhóm của người thứ hai").waitFor();
  await reads(second.page, groupLabel, "Nhóm của người thứ hai");
  await buttonOf(sheet, "Lấy bản kia").click();
  await reads(second.page, nameOfSurvey, "Tên của người thứ nhất");
  expect(await keptOf(first, draft)).toEqual(["Tên của người thứ nhất", survey.groupLabel.vi]);
  await second.page.getByRole("button", { name: "Hoàn tác" }).last().click();
  // It would take the other's text away, and says so first.
  await second.page.getByText("Phần người kia vừa sửa sẽ mất.").waitFor();
  await buttonOf(second.page, "Ghi đè bằng bản của tôi").click();
  await reads(second.page, groupLabel, "Nhóm của người thứ hai");
  await everythingSaved(second.page);
  expect(await keptOf(first, draft)).toEqual([survey.title.vi, "Nhóm của người thứ hai"]);

  await writeText(first.page, nameOfSurvey, { vi: "Tên của người thứ nhất, lần hai" });
  await buttonOf(await choice(first), "Giữ bản của tôi thành bản nháp mới").click();
  await first.page.waitForURL((url) => url.searchParams.get("draft") !== draft);
  await reads(first.page, nameOfSurvey, "Tên của người thứ nhất, lần hai");
  expect((await first.ask(readDrafts)).drafts.map(({ title }) => title.vi)).toEqual(["Tên của người thứ nhất, lần hai", survey.title.vi]);

  await openEditor(first, draft);
  await writeText(first.page, nameOfSurvey, { vi: "Tên sẽ bị ghi đè" });
  await everythingSaved(first.page);
  await writeText(second.page, groupLabel, { vi: "Nhóm ghi đè" });
  await buttonOf(await choice(second), "Ghi đè bằng bản của tôi").click();
  await everythingSaved(second.page);
  expect(await keptOf(first, draft)).toEqual([survey.title.vi, "Nhóm ghi đè"]);
  // Whose words were replaced still has them, and is asked in his turn.
  await writeText(first.page, groupLabel, { vi: "Nhóm của người bị ghi đè" });
  await choice(first);
  await reads(first.page, nameOfSurvey, "Tên sẽ bị ghi đè");
  for (const { faults } of [first, second]) expect(faults.filter((fault) => !fault.includes("409"))).toEqual([]);
});

test("what was not sent yet comes back in its own tab, and what was typed a second ago is on the endpoint though the page dies", async () => {
  const writer = await seatAdmin(workshop);
  const { page } = writer;
  const draft = await aDraft(writer);
  await page.clock.install();
  await openEditor(writer, draft);
  const field = fieldOf(page, nameOfSurvey);
  await page.clock.pauseAt(Date.now() + 60_000);
  await field.press("ControlOrMeta+End");
  await page.keyboard.type(", viết dở");
  await page.reload();
  await page.clock.resume();
  await page.getByText("Đã lấy lại phần chưa kịp lưu ở lần trước.").waitFor();
  await reads(page, nameOfSurvey, `${survey.title.vi}, viết dở`);
  await everythingSaved(page);

  await page.clock.pauseAt(Date.now() + 120_000);
  const kept = page.waitForResponse((response) => response.url().endsWith(keepDraft.path));
  await field.press("ControlOrMeta+End");
  await page.keyboard.type(" rồi viết tiếp");
  await page.clock.runFor(1_000);
  expect((await kept).status()).toBe(200);
  await page.close();

  const elsewhere = await seatAdmin(workshop, writer.person);
  await openEditor(elsewhere, draft);
  await reads(elsewhere.page, nameOfSurvey, `${survey.title.vi}, viết dở rồi viết tiếp`);
  expect(writer.faults).toEqual([]);
});
