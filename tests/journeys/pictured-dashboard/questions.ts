import { type PicturedDashboard, showPage } from "../../support/pictured-dashboard.ts";

/** The six questions, with figures and where too few answered. */
export async function questionPages(stage: PicturedDashboard): Promise<void> {
  stage.book.chapter("Six questions");
  await showPage(stage, { state: "overview", about: "Where do we stand?", search: "?period=2026", always: true });
  await showPage(stage, { state: "items", about: "What is not good yet?", search: "?view=items&period=2026", always: true });
  await showPage(stage, { state: "units", about: "Which unit stands where?", search: "?view=groups&period=2026", always: true });
  await showPage(stage, { state: "fields", about: "The same by field", search: "?view=groups&period=2026&by=field" });
  await showPage(stage, { state: "trend", about: "How do results change?", search: "?view=trend", always: true });
  await showPage(stage, { state: "wishes", about: "What do citizens want?", search: "?view=wishes&period=2026", always: true });
  await showPage(stage, { state: "belief", about: "Can figures be believed?", search: "?view=belief&period=2026", always: true });
}

const small = "&period=2026&unit=xa-yen-mo";

/** A commune where hardly anybody came: nothing may be told of so few. */
export async function hiddenPages(stage: PicturedDashboard): Promise<void> {
  stage.book.chapter("Too few to tell");
  await showPage(stage, { state: "overview-hidden", about: "The overview of so few", search: `?view=overview${small}` });
  await showPage(stage, { state: "items-hidden", about: "Items of so few", search: `?view=items${small}` });
  await showPage(stage, { state: "belief-hidden", about: "What can be told of their quality", search: `?view=belief${small}` });
}
