import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { enterSheet } from "#protocol/paper-forms.ts";
import { Response } from "#survey/response.ts";
import { openReader } from "../../src/server/store/sqlite/connection.ts";
import { storePath } from "../../src/server/store/sqlite/open-sqlite-store.ts";
import { buttonOf, openWorkshop, type Seat, seatAdmin, type Workshop } from "../support/workshop.ts";

let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop[Symbol.asyncDispose]());

test("sheets are printed under numbers of their own, and one is typed in by keyboard alone, counted, and never taken twice", async () => {
  const seat = await seatAdmin(workshop);
  const { page, open } = seat;
  const [first = "", second = ""] = await print(seat, 2);
  expect(second).not.toBe(first);

  await open("/admin/?page=paper");
  await numberWaits(page);
  await page.keyboard.type(first);
  await page.getByRole("heading", { name: `Phiếu ${first}` }).waitFor();
  await expect.poll(() => stopOf(page)).toBe("day");
  await typeToday(page);
  while ((await stopOf(page)) !== "acc-1") await page.keyboard.press("Tab");
  await typeMarks(page);
  await page.getByText("Đủ các câu bắt buộc: phiếu được ghi là hoàn thành.").waitFor();
  const sent = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith(enterSheet.path));
  await page.keyboard.press("Enter");
  await page.getByText(`Đã ghi phiếu ${first}: hoàn thành.`).waitFor();
  expect(kept()).toEqual([{ channel: "paper", outcome: "completed", items: 22, standing: "counted", ofDevices: 0 }]);

  await numberWaits(page);
  await page.keyboard.type(first);
  await page.getByText(`Tờ ${first} đã được nhập rồi.`).waitFor();
  const headers = { cookie: seat.person.cookie, "content-type": "application/json" };
  const again = await fetch(workshop.origin + enterSheet.path, { method: "POST", headers, body: (await sent).postData() });
  expect(again.status).toBe(409);
  expect(kept()).toHaveLength(1);

  await buttonOf(page, "Các lần in").click();
  const row = page.getByRole("row", { name: /Bộ phận Một cửa/ });
  expect(await row.getByRole("cell").allInnerTexts()).toEqual([expect.anything(), expect.anything(), "2", "1", "1"]);
  expect(seat.faults).toEqual([]);
});

/** Prints so many sheets for the desk, and says their numbers as they stand on the paper. */
async function print({ page, open }: Seat, count: number): Promise<string[]> {
  await open("/admin/?page=paper");
  await buttonOf(page, "In phiếu").click();
  await page.getByLabel("Số tờ").fill(String(count));
  await buttonOf(page, "Cấp số và in").click();
  const sheets = page.locator(".to-print");
  await sheets.waitFor({ state: "attached" });
  return [...new Set((await sheets.textContent())?.match(/\d{3}-\d{3}-\d{4}/g))];
}

/** The field of the number has the focus: nobody has to point at it. */
async function numberWaits(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest(".number-form input") !== null)).toBe(true);
}

/** Where typing stands: the question whose field has the focus. */
function stopOf(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("data-stop") ?? null);
}

/** Types the day at the desk, in the order in which this browser shows days. */
async function typeToday(page: Page): Promise<void> {
  const field = page.getByLabel("Ngày trả lời");
  const today = (await field.getAttribute("max")) ?? "";
  const [year = "", month = "", day = ""] = today.split("-");
  for (const order of [month + day, day + month]) {
    for (const key of ["ArrowLeft", "ArrowLeft"]) await page.keyboard.press(key);
    await page.keyboard.type(order + year);
    if ((await field.inputValue()) === today) return;
  }
  throw new Error("the day could not be typed");
}

const isItem = /^(acc|pro|off|res|fbk)-\d$/;

/** Types «4» for every item and the first box of everything else, to the last question. */
async function typeMarks(page: Page): Promise<void> {
  for (let stop = await stopOf(page); stop !== "write"; stop = await stopOf(page)) {
    const isWords = await page.evaluate(() => document.activeElement?.tagName === "TEXTAREA");
    const mark = isItem.test(stop ?? "") ? "4" : "1";
    await page.keyboard.type(isWords ? "Cảm ơn" : mark);
    if ((await stopOf(page)) === stop) await page.keyboard.press(isWords ? "Tab" : "Enter");
  }
}

const Row = z.object({ body: z.instanceof(Uint8Array), standing: z.string() });

/** Every response the store keeps, and how many numbers tablets gave. */
function kept() {
  const database = openReader(storePath(workshop.data));
  const rows = database.prepare("select body, standing from response").all();
  const ofDevices = database.prepare("select * from sequence_range").all().length;
  database.close();
  return rows.map((row) => {
    const { body, standing } = Row.parse(row);
    const { channel, outcome, answers } = Response.parse(JSON.parse(Buffer.from(body).toString()));
    const items = Object.values(answers).filter(([level]) => level === "satisfied").length;
    return { channel, outcome, items, standing, ofDevices };
  });
}
