import { useEffect, useMemo, useReducer } from "react";
import type { Moment, Resumable, Visit, VisitEvent } from "./stage.ts";
import { advanceUnhasty, type Shown } from "./unhasty.ts";
import { advance, freshVisit } from "./visit.ts";

/** The visit on this tablet, which the clock and every touch move on, and the way to tell it what happened. */
export function useVisit(moment: () => Moment, draft: Resumable | null): readonly [Visit, (event: VisitEvent) => void] {
  const [{ visit }, dispatch] = useReducer(after, null, () => firstShown(moment(), draft));
  const send = useMemo(() => (event: VisitEvent) => dispatch({ event, moment: moment() }), [moment]);
  useEffect(() => {
    const tick = setInterval(() => send({ type: "ticked" }), tickMs);
    const touch = () => send({ type: "touched" });
    for (const kind of touches) document.addEventListener(kind, touch);
    return () => {
      clearInterval(tick);
      for (const kind of touches) document.removeEventListener(kind, touch);
    };
  }, [send]);
  return [visit, send];
}

function after(before: Shown, { event, moment }: { event: VisitEvent; moment: Moment }): Shown {
  return advanceUnhasty(before, event, moment);
}

/** Nothing was on the screen before that a tap could have been meant for. */
function firstShown(moment: Moment, draft: Resumable | null): Shown {
  const fresh = freshVisit(moment.now);
  return { visit: draft ? advance(fresh, { type: "resumed", ...draft }, moment) : fresh, since: -Infinity };
}

/** Countdowns show whole seconds; a shorter tick keeps them from skipping one. */
const tickMs = 500;
const touches = ["pointerdown", "keydown"] as const;
