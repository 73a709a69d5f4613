import { type RefObject, useEffect, useEffectEvent, useRef } from "react";

/**
 * What a tree does besides what its lines do: Delete takes the line with the focus away, by its key; and where that line goes,
 * the line that is open gets the focus. What is open is in sight.
 */
export function useTreeKeys(openKey: string, onDelete: (key: string) => void): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  const isWithin = useRef(false);
  const remove = useEffectEvent(onDelete);
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      isWithin.current = target instanceof Node && place.current?.querySelector(".tree")?.contains(target) === true;
    };
    const press = ({ key, target }: KeyboardEvent) => {
      const line = key === "Delete" ? lineOf(target, place.current) : null;
      if (line !== null) remove(line);
    };
    document.addEventListener("focusin", look);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("keydown", press);
    };
  }, []);
  useEffect(() => {
    place.current?.querySelector(`[data-key="${openKey}"]`)?.scrollIntoView({ block: "nearest" });
  }, [openKey]);
  useEffect(() => {
    const isOnLine = lineOf(document.activeElement, place.current) !== null;
    const isElsewhere = document.activeElement !== document.body && !document.activeElement?.matches(".tree");
    if (!isWithin.current || isOnLine || isElsewhere) return;
    place.current?.querySelector<HTMLElement>(`[data-key="${openKey}"]`)?.focus();
  });
  return place;
}

/** The key of the line an event came from; null where it came from elsewhere. */
function lineOf(target: EventTarget | null, place: HTMLElement | null): string | null {
  const line = target instanceof Element && place?.contains(target) ? target.closest("[data-key]") : null;
  return line?.getAttribute("data-key") ?? null;
}
