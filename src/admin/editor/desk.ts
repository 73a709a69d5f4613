import { createContext, useContext } from "react";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { Earlier } from "#protocol/survey-drafts.ts";
import type { Selected } from "./selected.ts";

/** One change of a draft: the whole text before in, the whole text after out; the same value where there is nothing to change. */
export type Change = (survey: SurveyDefinition) => SurveyDefinition;

/** What every part of the editor works on. */
export type Desk = {
  readonly survey: SurveyDefinition;
  /** The versions its questionnaire has already, the newest first. */
  readonly earlier: readonly Earlier[];
  /** Waiting to be approved, or being read by who may not write. */
  readonly isReadOnly: boolean;
  readonly selected: Selected;
  /** Opens a part; `field` (see `fieldId`) is focused then. */
  readonly select: (selected: Selected, field?: string) => void;
  /** Does it, so that it can be undone; changes in the same `place` that follow each other quickly are undone together. */
  readonly edit: (place: string, change: Change) => void;
};

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

/** The draft in hand. Throws outside the editor. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("no draft is open here");
  return desk;
}
