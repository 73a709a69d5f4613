import { outcomeOfLeaving } from "#survey/form-in-progress.ts";
import { deskAt } from "#kiosk/bundle/desk-at.ts";
import { isLeftBehind } from "#kiosk/keeping/draft.ts";
import { finish } from "./finished.ts";
import type { Resumable } from "./stage.ts";
import type { Tablet } from "#kiosk/tablet.ts";
import { launchToSave } from "./unsaved.ts";

/**
 * The visit a reload or a power cut interrupted, to go on with where it was launched; one whose citizen must have left is saved
 * as it stood, on the day it was left. One that cannot be read with what the tablet has now, or saved, waits for the next start: it is shown to nobody. Call before
 * a newer bundle is taken, which may no longer know its survey.
 */
export async function pickUpDraft({ outbox, bundles }: Pick<Tablet, "outbox" | "bundles">): Promise<Resumable | null> {
  const draft = await outbox.takeUpDraft();
  if (!draft) return null;
  // Most starts meet no draft, so what reads one is not in the way of the first screen.
  const reader = await import("./kept-form.ts").catch(() => null);
  const bundle = bundles.currentBundle();
  const kept = bundle && reader?.fromKept(draft.content, bundle);
  if (!kept) return setAside();
  if (!isLeftBehind(draft, deskAt(bundle, kept.place.unit).idleSeconds)) return kept;
  const finished = finish(kept.form, outcomeOfLeaving(kept.form), { language: kept.comfort.language, now: 0 });
  const reading = { now: draft.savedAt, clock: "unverified" } as const;
  const saved = await outbox.save(launchToSave(finished, { bundle, place: kept.place, reading }));
  return saved.saved ? null : setAside();

  async function setAside(): Promise<null> {
    await outbox.setDraftAside();
    return null;
  }
}
