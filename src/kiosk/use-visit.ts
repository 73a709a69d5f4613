import { useEffect, useMemo, useReducer } from "react";
import type { Moment, Resumable, Visit, VisitEvent } from "./stage.ts";
import { advance, freshVisit } from "./visit.ts";

/** The visit on this tablet, which the clock and every touch move on, and the way to tell it what happened. */
export function useVisit(moment: () => Moment, draft: Resumable | null): readonly [Visit, (event: VisitEvent) => void] {
  const [visit, dispatch] = useReducer(after, null, () => firstVisit(moment(), draft));
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

function after(before: Visit, { event, moment }: { event: VisitEvent; moment: Moment }): Visit {
  return advance(before, event, moment);
}

function firstVisit(moment: Moment, draft: Resumable | null): Visit {
  const fresh = freshVisit(moment.now);
  return draft ? advance(fresh, { type: "resumed", ...draft }, moment) : fresh;
}

/** Countdowns show whole seconds; a shorter tick keeps them from skipping one. */
const tickMs = 500;
const touches = ["pointerdown", "keydown"] as const;
