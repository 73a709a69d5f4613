import { keepDraft, readDraft } from "#protocol/survey-drafts.ts";
import { theWorkshop } from "../../support/workshop-book.ts";
import { openAt, type PicturedWorkshop, pressOn, show, showInEnglish } from "../../support/pictured-workshop.ts";

/** A draft in the editor. */
export async function editorPages(stage: PicturedWorkshop): Promise<void> {
  const { page, book, workshop } = stage;
  const { written, withGaps, waiting } = workshop.drafts;
  book.chapter("The editor");
  await openAt(stage, `?draft=${written}`);
  await show(stage, "editor", { about: "A draft: its tree, what it is, the tablet, what to look at again" });
  await openAt(stage, `?draft=${written}&part=criterion&code=OFF`);
  await show(stage, "editor-criterion", { about: "An official criterion, locked" });
  await pressOn(page, "Làm bộ riêng…");
  await show(stage, "editor-own", { about: "A questionnaire of one's own" });
  await openAt(stage, `?draft=${withGaps}&part=question&id=thong-bao-tre`);
  await show(stage, "editor-question", { about: "A question with options, a condition and a gap" });
  await pressOn(page, "Thử trên máy thật");
  await show(stage, "editor-trial", { about: "A draft goes to a tablet for practice", forms: ["desk"] });
  await openAt(stage, `?draft=${withGaps}&part=question&id=thong-bao-tre`);
  await viewsOfPhone(stage);
  await openAt(stage, `?draft=${withGaps}&part=block&id=cau-hoi-cua-don-vi`);
  await show(stage, "editor-block", { about: "A block of questions" });
  await pressOn(page, "Thêm câu hỏi");
  await show(stage, "editor-add", { about: "Another question", forms: ["desk"] });
  await openAt(stage, `?draft=${withGaps}&part=question&id=off-2`);
  await show(stage, "editor-item", { about: "An item that is the organisation's own" });
  await showInEnglish(stage, "editor-question", { query: `?draft=${withGaps}&part=question&id=thong-bao-tre`, about: "A question" });
  await openAt(stage, `?draft=${waiting}`);
  await show(stage, "editor-waiting", { about: "A draft that waits to be approved is only read" });
  await openAt(stage, `?draft=${withGaps}`);
  await changeMeanwhile(stage, withGaps);
  await page.getByLabel("Tên bộ câu hỏi").first().fill("Ý kiến của tôi");
  await page.getByRole("alertdialog").waitFor();
  await show(stage, "editor-conflict", { about: "Somebody else changed it meanwhile" });
}

/** What a phone shows one at a time. */
async function viewsOfPhone(stage: PicturedWorkshop): Promise<void> {
  const { page } = stage;
  await page.setViewportSize(theWorkshop.sizes.phone);
  await pressOn(page, "Kiểm tra");
  await show(stage, "editor-checks", { about: "What must be mended, on a phone", forms: ["phone"] });
  await page.setViewportSize(theWorkshop.sizes.phone);
  await pressOn(page, "Xem thử");
  await page.frameLocator(".preview iframe").locator("footer.actions").waitFor();
  await show(stage, "editor-preview", { about: "The tablet, on a phone", forms: ["phone"] });
}

async function changeMeanwhile({ workshop: { asColleague } }: PicturedWorkshop, draft: string): Promise<void> {
  const { head, definition } = await asColleague(readDraft, { draft });
  const title = { ...definition.title, vi: "Ý kiến người dân và doanh nghiệp tỉnh Nam Sơn" };
  await asColleague(keepDraft, { draft, revision: head.revision, definition: { ...definition, title } });
}
