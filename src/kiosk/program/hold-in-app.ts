/** What lies under the page, and the page on top of it. */
const below = "below";
const top = "top";

/** Keys that lead out of the survey. All, paste, undo and redo stay, and whatever magnifies; Ctrl with Alt writes letters on some keyboards and moves screen readers. */
const waysOut = /^(Ctrl\+[b-uwx]|(Ctrl\+)?F\d+|Alt\+Arrow(Left|Right))$/i;

/**
 * Keeps the citizen in the survey as far as a page may. Closing (Ctrl+W), other windows and the system's own gestures it may not
 * keep back: that is the tablet's lock task or guided access. Nothing asks before leaving, for all that was answered is on disk.
 */
export function holdInApp(): void {
  for (const kind of ["contextmenu", "dragstart", "dragover", "drop", "copy", "cut"]) addEventListener(kind, keep);
  addEventListener("keydown", keepKey);
  addEventListener("popstate", ({ state }) => state === below && history.forward());
  // A page the browser put to sleep whole would wake with somebody else's answers on it.
  addEventListener("pagehide", ({ persisted }) => void (document.body.hidden = persisted));
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  if (history.state === top) return;
  history.replaceState(below, "");
  history.pushState(top, "");
}

/** Words stay in their field: a clipboard outlives its visit. The menu over one holds «paste». */
function keep(event: Event): void {
  const isField = event.target instanceof Element && event.target.matches("input, textarea");
  if (event.type !== "contextmenu" || !isField) event.preventDefault();
}

function keepKey(event: KeyboardEvent): void {
  const { ctrlKey, metaKey, altKey, key } = event;
  if (waysOut.test(`${ctrlKey || metaKey ? "Ctrl+" : ""}${altKey ? "Alt+" : ""}${key}`)) event.preventDefault();
}
