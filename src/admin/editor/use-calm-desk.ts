import { startTransition, useEffect, useRef, useState } from "react";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { Desk } from "./desk.ts";

/** Rest after the last change before what is costly is drawn, and the longest it waits while somebody types on. */
const restMilliseconds = 200;
const longestMilliseconds = 1000;

/** The desk a moment later, when the hand rests; at once when another part is opened, or parts come, go or move. */
export function useCalmDesk(desk: Desk): Desk {
  const [calm, setCalm] = useState(desk);
  const since = useRef<number | null>(null);
  useEffect(() => {
    if (calm === desk) return undefined;
    const now = Date.now();
    since.current ??= now;
    const wait = Math.min(restMilliseconds, since.current + longestMilliseconds - now);
    const timer = setTimeout(() => {
      since.current = null;
      startTransition(() => setCalm(desk));
    }, wait);
    return () => clearTimeout(timer);
  }, [calm, desk]);
  if (isOnlyTyping(calm, desk)) return calm;
  setCalm(desk);
  return desk;
}

function isOnlyTyping(before: Desk, after: Desk): boolean {
  if (before === after) return true;
  if (before.selected !== after.selected || before.isReadOnly !== after.isReadOnly) return false;
  return shapeOf(before.survey) === shapeOf(after.survey);
}

/** Which parts there are, and in which order. */
function shapeOf({ criteria, blocks, order, locked }: SurveyDefinition): string {
  const groups = [...criteria, ...blocks].map(({ questions }) => questions.map(({ id }) => id).join(" "));
  return [...order, ...locked, ...groups].join("\n");
}
