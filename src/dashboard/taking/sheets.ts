import type { View } from "#dashboard/frame/choice.ts";
import type { Voice } from "#dashboard/frame/voice.ts";
import { beliefSheet } from "./belief-sheet.ts";
import { coverSheet, type Taken } from "./cover.ts";
import type { Gathered } from "./gather.ts";
import { movementSheet, placesSheet } from "./places-sheet.ts";
import { standingSheet } from "./standing-sheet.ts";
import type { Sheet } from "./table.ts";
import { troubleSheet, wishesSheet } from "./trouble-sheet.ts";

const sheetByView = {
  overview: standingSheet,
  items: troubleSheet,
  groups: placesSheet,
  trend: movementSheet,
  wishes: wishesSheet,
  belief: beliefSheet,
} as const satisfies Partial<Record<View, (gathered: Gathered, voice: Voice) => Sheet | null>>;

/** The cover and one sheet a question, those that can be answered for this choice. */
export function sheetsOf(gathered: Gathered, taken: Taken, voice: Voice): readonly Sheet[] {
  const questions = Object.values(sheetByView).map((sheetOf) => sheetOf(gathered, voice));
  return [coverSheet(gathered, taken, voice), ...questions.filter((sheet) => sheet !== null)];
}

/** The cover and the sheet of the question one looks at; of other pages that of the first question. */
export function sheetsOfView(gathered: Gathered, taken: Taken, voice: Voice): readonly Sheet[] {
  const { view } = gathered.choice;
  const sheetOf = isQuestion(view) ? sheetByView[view] : standingSheet;
  const sheet = sheetOf(gathered, voice);
  return [coverSheet(gathered, taken, voice), ...(sheet === null ? [] : [sheet])];
}

function isQuestion(view: View): view is keyof typeof sheetByView {
  return view in sheetByView;
}
