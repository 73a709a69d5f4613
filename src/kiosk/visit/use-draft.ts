import { useEffect } from "react";
import type { DraftKeeper } from "#kiosk/keeping/draft.ts";
import type { Place } from "#kiosk/bundle/place.ts";
import type { Visit } from "./stage.ts";
import { toKeep } from "./to-keep.ts";

/** Keeps the form in progress on disk after each answer, and nothing when nobody is answering. */
export function useDraft(visit: Visit, place: Place | null, { saveDraft, dropDraft }: Pick<DraftKeeper, "saveDraft" | "dropDraft">): void {
  const form = formOf(visit);
  const { comfort } = visit;
  const isWaiting = visit.stage === "welcome";
  useEffect(() => {
    if (form && place) saveDraft(toKeep(form, comfort, place)).catch(reportError);
  }, [form, comfort, place, saveDraft]);
  useEffect(() => {
    if (isWaiting) dropDraft().catch(reportError);
  }, [isWaiting, dropDraft]);
}

function formOf(visit: Visit) {
  if (visit.stage === "idle-warning") return visit.behind.form;
  return visit.stage === "asking" || visit.stage === "not-eligible" ? visit.form : null;
}
