import { useEffect } from "react";
import type { DraftKeeper } from "#kiosk/keeping/draft.ts";
import type { Place } from "#kiosk/bundle/place.ts";
import type { Form } from "./form.ts";
import { isAtRest } from "./resting.ts";
import type { Visit } from "./stage.ts";
import { toKeep } from "./to-keep.ts";

/** Keeps the form in progress on disk after each answer, and nothing when nobody is answering. */
export function useDraft(visit: Visit, place: Place | null, { saveDraft, dropDraft }: Pick<DraftKeeper, "saveDraft" | "dropDraft">): void {
  const form = formOf(visit);
  const { comfort } = visit;
  const isOver = isAtRest(visit);
  useEffect(() => {
    if (form && place) saveDraft(toKeep(form, comfort, place)).catch(reportError);
  }, [form, comfort, place, saveDraft]);
  useEffect(() => {
    if (isOver) dropDraft().catch(reportError);
  }, [isOver, dropDraft]);
}

/** A welcome that a citizen opened by himself was no launch yet. */
function formOf(visit: Visit): Form | null {
  const shown = visit.stage === "idle-warning" ? visit.behind : visit;
  if (shown.stage === "invited") return shown.form.launchedBy === "staff" ? shown.form : null;
  return shown.stage === "asking" || shown.stage === "not-eligible" ? shown.form : null;
}
