import type { Catalogue } from "#protocol/results.ts";
import { askStandingAhead } from "#dashboard/standing/ask-overview.ts";
import { readAddress, viewIn } from "./address.ts";
import { askCatalogueAhead, askResultsAhead } from "./ask.ts";
import { bringView } from "./bring-view.ts";
import { footQuestion } from "./question.ts";

/** Brings the view an address names and asks what it will ask, before anything is drawn: none has to wait for the other. */
export function beginEarly(search: string): void {
  bringView(viewIn(search));
  askCatalogueAhead().then(
    (catalogue) => askFirstQuestion(search, catalogue),
    // The page asks for it too, and says so.
    () => {},
  );
}

function askFirstQuestion(search: string, catalogue: Catalogue): void {
  const choice = readAddress(search, catalogue)?.choice;
  if (choice === undefined || catalogue.days === null) return;
  void askResultsAhead(footQuestion(choice));
  if (choice.view === "overview") void askStandingAhead(footQuestion(choice));
}
