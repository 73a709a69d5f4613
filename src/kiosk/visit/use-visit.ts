import { useEffect, useMemo, useReducer } from "react";
import type { Moment, Resumable, Visit, VisitEvent } from "./stage.ts";
import { advanceUnhasty, type Shown } from "./unhasty.ts";
import { atRest } from "./resting.ts";
import { advance } from "./visit.ts";

/** What a start found: a form that was interrupted, and the code of an address that opened the enrolment. */
export type Start = { readonly draft: Resumable | null; readonly enrolment: string | null };

/** The visit on this tablet, which the clock and every touch move on, and the way to tell it what happened. */
export function useVisit(moment: () => Moment, { draft, enrolment }: Start): readonly [Visit, (event: VisitEvent) => void] {
  const [{ visit }, dispatch] = useReducer(after, null, () => firstShown(moment(), { draft, enrolment }));
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

/** Nothing was on the screen before that a tap could have been meant for. Whoever was answering goes first. */
function firstShown(moment: Moment, { draft, enrolment }: Start): Shown {
  const rested = atRest(null, moment);
  if (draft) return { visit: advance(rested, { type: "resumed", ...draft }, moment), since: -Infinity };
  const visit = enrolment === null ? rested : advance(rested, { type: "enrolment-asked", code: enrolment }, moment);
  return { visit, since: -Infinity };
}

/** Countdowns show whole seconds; a shorter tick keeps them from skipping one. */
const tickMs = 500;
const touches = ["pointerdown", "keydown"] as const;
