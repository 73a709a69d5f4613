import { isLeftBehind } from "./draft.ts";
import { finish, outcomeOfLeaving } from "./finished.ts";
import { fromKept } from "./kept-form.ts";
import { placeRemembered, standingPlace } from "./place.ts";
import type { Resumable } from "./stage.ts";
import type { Tablet } from "./tablet.ts";
import { launchToSave } from "./unsaved.ts";

/**
 * The visit a reload or a power cut interrupted, to go on with; one whose citizen must have left is saved as it stood,
 * on the day it was left. Call before a newer bundle is taken, which may no longer know its survey.
 */
export async function pickUpDraft({ outbox, bundles, clock }: Tablet, storage: Storage): Promise<Resumable | null> {
  const draft = await outbox.readDraft();
  const bundle = bundles.currentBundle();
  const place = bundle && standingPlace(bundle, placeRemembered(storage));
  const kept = draft && bundle && fromKept(draft.content, bundle);
  if (!draft || !bundle || !place || !kept) return null;
  if (!isLeftBehind(draft, clock.now(), bundle.settings.idleSeconds)) return kept;
  const finished = finish(kept.form, outcomeOfLeaving(kept.form), { language: kept.comfort.language, now: 0 });
  const saved = await outbox.save(launchToSave(finished, { bundle, place, reading: { now: draft.savedAt, clock: "unverified" } }));
  return saved.saved ? null : kept;
}
