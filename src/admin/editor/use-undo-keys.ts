import { useEffect } from "react";

/** Ctrl+Z takes the last change of the draft back, Ctrl+Y or Ctrl+Shift+Z does it again, in a field too; a sheet above keeps its keys. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const isOurs = (event.ctrlKey || event.metaKey) && !event.altKey && (key === "z" || key === "y");
      if (!isOurs || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [undo, redo]);
}
