import { type RefObject, useEffect } from "react";

/** A letter typed anywhere is meant for this field, which takes no focus by itself, or a screen's own keyboard would cover the list. */
export function useTypingAnywhere(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function type({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): void {
      const isLetter = key.trim().length === 1 && !ctrlKey && !metaKey && !altKey;
      const isOnItsWay = key === "ArrowDown" && target instanceof HTMLHeadingElement;
      if (isLetter || isOnItsWay) field.current?.focus();
    }
    window.addEventListener("keydown", type);
    return () => window.removeEventListener("keydown", type);
  }, [field]);
}
