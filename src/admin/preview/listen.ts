import * as z from "zod/mini";
import { SurveyDraft } from "#survey/draft.ts";
import { withGapsSaid } from "./gaps.ts";
import { HandedOver, type Shown, type Told } from "./message.ts";

/** A draft as it was handed over; `edition` is another whenever its text is. */
export type Handed = { readonly shown: Shown; readonly edition: number };

/** The page that holds this one, and this page's own address. */
export type Around = { readonly editor: Pick<Window, "postMessage">; readonly origin: string };

/** A message, and who said it. */
type Said = { readonly data: unknown; readonly source: unknown; readonly origin: string };

/** Reads what the editor hands over, and nothing else that anybody says; null for that. The draft keeps its identity while its text is the same. */
export function editorReader({ editor, origin }: Around): (message: Said) => Handed | null {
  let last: { readonly text: string; readonly survey: Shown["survey"]; readonly edition: number } | null = null;
  return (message) => {
    if (message.source !== editor || message.origin !== origin) return null;
    const over = z.safeParse(HandedOver, message.data).data;
    if (over === undefined) return null;
    const { kind: _kind, text, ...rest } = over;
    if (last?.text !== text) {
      const survey = z.safeParse(SurveyDraft, JSON.parse(withGapsSaid(text))).data;
      if (survey === undefined) return null;
      last = { text, survey, edition: (last?.edition ?? 0) + 1 };
    }
    return { shown: { ...rest, survey: last.survey }, edition: last.edition };
  };
}

/** Says something to the editor, at no other address than this page's own. */
export function tellEditor({ editor, origin }: Around, told: Told): void {
  editor.postMessage(told, origin);
}
