import { canonicalText } from "#survey/canonical.ts";
import { call } from "#protocol/call.ts";
import { readFrozen } from "#protocol/frozen.ts";
import { readMe } from "#protocol/people.ts";
import type { Catalogue } from "#protocol/results.ts";
import type { Choice } from "#dashboard/frame/choice.ts";
import { questionOf } from "#dashboard/frame/question.ts";
import type { Voice } from "#dashboard/frame/voice.ts";
import { csvOfSheets } from "./csv-of-sheets.ts";
import { fileName } from "./file-name.ts";
import { gather, type Progress } from "./gather.ts";
import { sheetsOf, sheetsOfView } from "./sheets.ts";
import { workbookOf } from "./workbook.ts";

/** What can be taken along. */
export const forms = ["workbook", "csv", "frozen"] as const;
export type TakenForm = (typeof forms)[number];

type Taking = { readonly choice: Choice; readonly catalogue: Catalogue; readonly voice: Voice };
type Going = { readonly signal: AbortSignal; readonly tell: Progress };

/** The file of a choice, and what it is called. Throws as `call` does. */
export async function fileOf(
  form: TakenForm,
  { choice, catalogue, voice }: Taking,
  going: Going,
): Promise<{ readonly content: Blob; readonly name: string }> {
  const organisation = catalogue.organisation.id;
  if (form === "frozen") return frozenFile(choice, organisation, going);
  const [answers, { account }] = await Promise.all([gather(choice, going), call(readMe, {}, going.signal)]);
  const gathered = { ...answers, catalogue };
  const taken = { by: account.personName, address: window.location.href };
  if (form === "workbook") {
    return { content: await workbookOf(sheetsOf(gathered, taken, voice)), name: fileName(choice, organisation, ".xlsx") };
  }
  const csv = csvOfSheets(sheetsOfView(gathered, taken, voice), voice.language);
  return { content: new Blob([csv], { type: "text/csv;charset=utf-8" }), name: fileName(choice, organisation, `-${choice.view}.csv`) };
}

async function frozenFile(choice: Choice, organisation: string, { signal, tell }: Going) {
  const frozen = await call(readFrozen, questionOf(choice, { groupBy: frozenGroups(choice), detail: "items" }), signal);
  tell(1, 1);
  const content = new Blob([canonicalText(frozen)], { type: "application/json" });
  return { content, name: fileName(choice, organisation, `-${frozen.hash.slice(0, 8)}.json`) };
}

/** The rows printed beside the total: units, or what the table is divided by. */
function frozenGroups({ view, by, step }: Choice) {
  if (view === "groups") return by;
  return view === "trend" ? step : "none";
}
