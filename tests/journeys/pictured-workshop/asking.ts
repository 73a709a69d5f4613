import { openAt, type PicturedWorkshop, pressOn, show } from "../../support/pictured-workshop.ts";

/** What is begun, published and read of questionnaires. */
export async function questionnairePages(stage: PicturedWorkshop): Promise<void> {
  const { page, book, workshop } = stage;
  const { drafts, versions } = workshop;
  book.chapter("The guide, and questionnaires");
  await openAt(stage, "?page=start");
  await show(stage, "start", { about: "What is done and what is to be done", inEnglish: true });
  await openAt(stage, "?page=questionnaires");
  await show(stage, "questionnaires", { about: "Every questionnaire and draft", inEnglish: true });
  await pressOn(page, "Tạo bộ câu hỏi");
  await show(stage, "questionnaires-begin", { about: "A new one from what is shipped" });
  await page.getByLabel("Bộ trống, tự soạn từ đầu").check();
  await show(stage, "questionnaires-begin-empty", { about: "A new one from nothing" });
  await pressOn(page, "Thôi");
  await page.locator("summary", { hasText: "Việc khác" }).first().click();
  await pressOn(page, "Bỏ bản nháp");
  await show(stage, "questionnaires-drop", { about: "Throwing a draft away" });
  await openAt(stage, `?page=questionnaires&version=${versions.next}`);
  await show(stage, "version", { about: "A version: where it is asked, how it came to be" });
  await pressOn(page, "Tải về tệp");
  await show(stage, "version-export", { about: "Saving it as a file" });
  await pressOn(page, "Thôi");
  await pressOn(page, "Hỏi trước");
  await show(stage, "version-force", { about: "Asking it first" });
  await openAt(stage, `?page=questionnaires&publish=${drafts.withGaps}`);
  await show(stage, "publish-faults", { about: "A draft that cannot be published yet" });
  await openAt(stage, `?page=questionnaires&publish=${drafts.written}`);
  await show(stage, "publish", { about: "Asking for the publication of a draft", inEnglish: true });
  await openAt(stage, `?page=questionnaires&publish=${drafts.waiting}`);
  await show(stage, "approve", { about: "Approving a draft of somebody else" });
}

/** Sheets of paper: typed in, printed, counted. */
export async function paperPages(stage: PicturedWorkshop): Promise<void> {
  const { page, book, workshop } = stage;
  book.chapter("Paper");
  await openAt(stage, "?page=paper");
  await show(stage, "paper", { about: "Which sheet is typed in" });
  // The tenth digit opens it.
  await page.getByLabel("Số phiếu").fill(workshop.sheet);
  await page
    .getByText(/^Phiếu \d/)
    .first()
    .waitFor();
  await show(stage, "paper-sheet", { about: "Typing a sheet in", inEnglish: true });
  await openAt(stage, "?page=paper");
  await pressOn(page, "In phiếu");
  await page.getByText(/trang A4/).waitFor();
  await show(stage, "paper-print", { about: "Printing sheets" });
  await pressOn(page, "Các lần in");
  await show(stage, "paper-printings", { about: "What was printed and what came back" });
}
