import { useState } from "react";
import { type Change, useDesk } from "#admin/editor/desk.ts";
import { isHarmless, type Lost, lostWith } from "./lost-with.ts";

/** A change somebody has asked for and that takes more away than he may know. */
export type Pending = { readonly lost: Lost; readonly go: () => void; readonly leave: () => void };

/** Changes the draft; what would take more away than it says waits until somebody has read that. `then`: when it was done. */
export function useCarefulEdit(): readonly [Pending | null, (place: string, change: Change, then?: () => void) => void] {
  const { survey, edit } = useDesk();
  const [pending, ask] = useState<Pending | null>(null);
  const attempt = (place: string, change: Change, then?: () => void) => {
    const go = () => {
      edit(place, change);
      ask(null);
      then?.();
    };
    const lost = lostWith(survey, change(survey));
    if (isHarmless(lost)) go();
    else ask({ lost, go, leave: () => ask(null) });
  };
  return [pending, attempt];
}
