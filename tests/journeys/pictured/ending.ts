import { press, toWaiting } from "../../support/kiosk-page.ts";
import { goOn, inviteToMarriage, pressCalmly, type PicturedTablet, toMenu } from "../../support/pictured-tablet.ts";
import { button } from "../../support/staff-at-work.ts";

/** How a visit ends, and what looks alike but counts nowhere. */
export async function endingStates(stage: PicturedTablet): Promise<void> {
  const { page, book } = stage;
  book.chapter("How it ends");
  await page.evaluate(holdSealing);
  await pressCalmly(page, button(page, "Hoàn thành"));
  await page.getByText("Đang lưu…").waitFor();
  await book.take(page, "saving", { about: "Being saved" });
  await page.evaluate(() => dispatchEvent(new Event("let go")));
  await page.getByText("Đã lưu", { exact: true }).waitFor();
  await book.take(page, "thanks", { about: "Saved, whatever was answered", forms: ["wide", "tall", "small"] });
  await press(page, button(page, "Xong"));
  await failingToSave(stage);
  await notEligible(stage);
  await practice(stage);
}

async function failingToSave({ page, book }: PicturedTablet): Promise<void> {
  await inviteToMarriage(page);
  await page.evaluate(fillDisk);
  await press(page, button(page, "Không tham gia"));
  await page.getByRole("heading", { name: "Chưa lưu được phiếu." }).waitFor();
  await book.take(page, "save-failed", { about: "The tablet is full: the truth, and the way out", forms: ["wide", "small"] });
  await page.evaluate(() => dispatchEvent(new Event("let go")));
  await press(page, button(page, "Thử lưu lại"));
  await press(page, button(page, "Xong"));
}

async function notEligible({ page, book }: PicturedTablet): Promise<void> {
  await toWaiting(page);
  await pressCalmly(page, button(page, "Bắt đầu"));
  await page.getByRole("heading", { name: "Kính chào Ông/Bà!" }).waitFor();
  await pressCalmly(page, button(page, "Bắt đầu"));
  await page.locator("main .choices label").last().click();
  await goOn(page);
  await page.getByRole("heading", { name: "Cảm ơn Ông/Bà!" }).waitFor();
  await book.take(page, "not-eligible", { about: "Who has no result yet may leave a remark", forms: ["wide", "small"] });
  await goOn(page);
  await press(page, button(page, "Xong"));
}

async function practice({ page, book }: PicturedTablet): Promise<void> {
  book.chapter("Practice");
  await toMenu(page);
  await button(page, "Bắt đầu làm thử (tập huấn)").click();
  await button(page, "Kết thúc làm thử").waitFor();
  await book.take(page, "practice-menu", { about: "Practice is on" });
  await press(page, button(page, "Thoát"));
  await page.getByRole("button", { name: "Xem đầy đủ" }).waitFor();
  await book.take(page, "practice-waiting", { about: "Waiting, in practice", forms: ["wide", "small"] });
  await inviteToMarriage(page);
  await press(page, button(page, "Bắt đầu"));
  await page.locator("main.criterion").waitFor();
  await book.take(page, "practice-criterion", { about: "A criterion in practice" });
  await press(page, button(page, "Dừng"));
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Dừng và bỏ phiếu này" }));
  await toWaiting(page);
  // Practice does not outlive a reload.
  await page.reload();
  await toWaiting(page);
}

/** Runs in the page: nothing is sealed until it is let go. */
function holdSealing(): void {
  const free = new Promise((resolve) => addEventListener("let go", resolve, { once: true }));
  const seal = crypto.subtle.encrypt.bind(crypto.subtle);
  crypto.subtle.encrypt = async (...given) => {
    await free;
    return seal(...given);
  };
}

/** Runs in the page: nothing can be written until it is let go. */
function fillDisk(): void {
  const full = {
    configurable: true,
    value: () => {
      throw new DOMException("the disk is full", "QuotaExceededError");
    },
  };
  for (const way of ["add", "put"]) {
    const before = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, way) ?? {};
    Object.defineProperty(IDBObjectStore.prototype, way, full);
    addEventListener("let go", () => Object.defineProperty(IDBObjectStore.prototype, way, before), { once: true });
  }
}
