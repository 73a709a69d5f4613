import { type PicturedDashboard, showPage } from "../../support/pictured-dashboard.ts";

const ward = "?view=comparison&period=2026&unit=phuong-an-binh";

/** What stands beside the questions: two sides, the method, paper and files. */
export async function pagesBeside(stage: PicturedDashboard): Promise<void> {
  stage.book.chapter("Compared, explained, taken along");
  await showPage(stage, { state: "comparison", about: "Two units", search: `${ward}&right.unit=phuong-dong-hai&right.period=2026` });
  await showPage(stage, { state: "method", about: "How figures are made", search: "?view=method&period=2026" });
  await showPage(stage, { state: "month", about: "Two pages for a month's meeting", search: "?view=print&period=2026-10" });
  await showPage(stage, { state: "week", about: "A page for a week's meeting", search: "?view=print&period=2026-W45" });
  await showPage(stage, {
    state: "download",
    about: "What can be taken along",
    search: "?period=2026",
    act: (page) => page.locator("button[aria-haspopup=dialog]", { hasText: /Tải về|Download/ }).click(),
  });
}
