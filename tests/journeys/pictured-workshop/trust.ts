import { openAt, type PicturedWorkshop, pressOn, show } from "../../support/pictured-workshop.ts";

/** What keeps the store honest. */
export async function trustPages(stage: PicturedWorkshop): Promise<void> {
  const { page, book } = stage;
  book.chapter("Trust");
  await openAt(stage, "?page=held");
  await show(stage, "held", { about: "Forms received and not counted" });
  await pressOn(page, /^Đưa vào tính/);
  await show(stage, "held-release", { about: "Counting them after all" });
  await openAt(stage, "?page=annulments");
  await show(stage, "annulments", { about: "Annulments by two" });
  await pressOn(page, "Đề nghị hủy phiếu");
  await show(stage, "annulments-ask", { about: "Asking for one" });
  await openAt(stage, "?page=integrity");
  await pressOn(page, "Kiểm tra ngay");
  await page
    .getByText(/^Không thấy gì sai|điều không khớp/)
    .first()
    .waitFor();
  await show(stage, "integrity", { about: "Everything is checked" });
  await openAt(stage, "?page=audit");
  await show(stage, "audit", { about: "Who did what", inEnglish: true });
  await openAt(stage, "?page=backups");
  await show(stage, "backups", { about: "Copies of the store" });
}
