import { viewIn } from "./address.ts";
import { beginCatalogue } from "./ask.ts";
import { bringView } from "./bring-view.ts";

/** Asks for what every view needs and brings the view an address names, before anything is drawn: neither has to wait for the other. */
export function beginEarly(search: string): void {
  beginCatalogue();
  bringView(viewIn(search));
}
