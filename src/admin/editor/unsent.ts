import * as z from "zod/mini";
import { SurveyDraft } from "#survey/draft.ts";

/** A text that was not kept when the page was left, and the revision it was written on. */
const Unsent = z.object({ revision: z.number(), definition: SurveyDraft });
export type Unsent = z.infer<typeof Unsent>;

/** Where a tab keeps what it could not send; gone with the tab, still there after a reload or a crash. */
type Pocket = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Puts a text away, in case the page goes before it is kept. A pocket that is full or closed is left alone: the endpoint is asked all the same. */
export function putAway(pocket: Pocket, draft: string, unsent: Unsent | null): void {
  try {
    if (unsent === null) pocket.removeItem(nameOf(draft));
    else pocket.setItem(nameOf(draft), JSON.stringify(unsent));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** What was put away for a draft; null where nothing was, or nothing that can be read. */
export function takeOut(pocket: Pocket, draft: string): Unsent | null {
  const text = pocket.getItem(nameOf(draft));
  return text === null ? null : (z.safeParse(Unsent, readJson(text)).data ?? null);
}

function nameOf(draft: string): string {
  return `unsent draft ${draft}`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
