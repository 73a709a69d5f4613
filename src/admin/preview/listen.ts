import { withGapsSaid } from "./gaps.ts";
import { Shown, type Told } from "./message.ts";

/** A draft as it was handed over; `edition` is another whenever its text is. */
export type Handed = { readonly shown: Shown; readonly edition: number };

/** The page that holds this one, and this page's own address. */
export type Around = { readonly editor: Pick<Window, "postMessage">; readonly origin: string };

/** A message, and who said it. */
type Said = { readonly data: unknown; readonly source: unknown; readonly origin: string };

/** Reads what the editor hands over, and nothing else that anybody says; null for that. The text keeps its identity while it says the same. */
export function editorReader({ editor, origin }: Around): (message: Said) => Handed | null {
  let last: { readonly text: string; readonly handed: Handed } | null = null;
  return (message) => {
    if (message.source !== editor || message.origin !== origin) return null;
    const shown = Shown.safeParse(withGapsSaid(message.data)).data;
    if (shown === undefined) return null;
    const text = JSON.stringify(shown.survey);
    const handed =
      last?.text === text
        ? { shown: { ...shown, survey: last.handed.shown.survey }, edition: last.handed.edition }
        : { shown, edition: (last?.handed.edition ?? 0) + 1 };
    last = { text, handed };
    return handed;
  };
}

/** Says something to the editor, at no other address than this page's own. */
export function tellEditor({ editor, origin }: Around, told: Told): void {
  editor.postMessage(told, origin);
}
