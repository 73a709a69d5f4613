import { openAt, type PicturedWorkshop, pressOn, show } from "../../support/pictured-workshop.ts";

const listOfUnits = [
  "Mã;Tên đơn vị;Loại;Trực thuộc;Quầy",
  "xa-phu-my;Xã Phú Mỹ;Xã;nam-son;Quầy 1|Quầy 2",
  "xa-yen-mo;Xã Yên Mô Thượng;Xã;nam-son;Quầy 1",
  "xa-hai-yen;;Xã;nam-son;",
].join("\n");

/** Units, procedures, waves and targets. */
export async function planPages(stage: PicturedWorkshop): Promise<void> {
  const { page, book } = stage;
  book.chapter("Units, procedures, waves, targets");
  await openAt(stage, "?page=units");
  await show(stage, "units", { about: "The tree of units", inEnglish: true });
  await page.getByRole("row", { name: /Phường An Bình/ }).click();
  await show(stage, "unit", { about: "A unit: its counters, its history, what can be done" });
  await pressOn(page, "Sáp nhập");
  await show(stage, "unit-merge", { about: "A merger, before it is saved" });
  await pressOn(page, "Thôi");
  await openAt(stage, "?page=units");
  await pressOn(page, "Nhập danh sách");
  await page
    .locator('dialog input[type="file"]')
    .setInputFiles({ name: "don-vi.csv", mimeType: "text/csv", buffer: Buffer.from(listOfUnits) });
  await page.locator("dialog").getByText("Dòng 4:").waitFor();
  await show(stage, "units-import", { about: "What a list would change, and what in it is wrong" });
  await openAt(stage, "?page=procedures");
  await show(stage, "procedures", { about: "Fields and procedures" });
  await pressOn(page, "Thêm thủ tục");
  await show(stage, "procedure", { about: "A new procedure" });
  await openAt(stage, "?page=waves");
  await show(stage, "waves", { about: "Waves" });
  await pressOn(page, /^Đợt khảo sát quý IV/);
  await show(stage, "wave", { about: "A wave: results returned and the sample wanted", inEnglish: true });
  await pressOn(page, "Sửa đợt");
  await show(stage, "wave-change", { about: "Changing a wave that has begun" });
  await openAt(stage, "?page=targets");
  await show(stage, "targets", { about: "Targets of a year" });
  await pressOn(page, "Thêm chỉ tiêu");
  await show(stage, "target", { about: "Another target" });
}

/** Settings, accounts and tablets. */
export async function housePages(stage: PicturedWorkshop): Promise<void> {
  const { page, book } = stage;
  book.chapter("Settings, accounts, tablets");
  await openAt(stage, "?page=settings");
  await show(stage, "settings", { about: "What the organisation says and does" });
  for (const [section, state] of [
    ["Ban hành bộ câu hỏi", "settings-publication"],
    ["Giờ làm việc, ngày nghỉ", "settings-hours"],
    ["Góp ý và việc đã làm", "settings-board"],
  ] as const) {
    await page.locator("main").getByText(section, { exact: true }).first().click();
    await show(stage, state, { about: `Settings: ${state.slice("settings-".length)}` });
  }
  await openAt(stage, "?page=accounts");
  await show(stage, "accounts", { about: "Accounts and their roles" });
  await openAt(stage, "?page=devices");
  await show(stage, "devices", { about: "Tablets, the one that needs somebody first", inEnglish: true });
  await pressOn(page, "Ghi danh máy mới");
  await page.getByLabel("Tên máy").fill("AB-02");
  await show(stage, "devices-enrol", { about: "Where a new tablet may stand" });
  await page.locator("dialog").getByRole("checkbox", { name: "Phường An Bình" }).check();
  await pressOn(page, "Tạo mã ghi danh");
  await page.locator(".enrol .code").waitFor();
  await show(stage, "devices-code", { about: "The code of a new tablet" });
  await openAt(stage, "?page=devices");
  await page.locator("summary", { hasText: "Việc khác" }).first().click();
  await pressOn(page, "Thu hồi");
  await show(stage, "devices-revoke", { about: "Revoking a tablet" });
}
