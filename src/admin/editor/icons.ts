/** Drawings of lucide (ISC licence), as in ui/icons.ts. */

/** Up one place. */
export const arrowUp = "M5 12l7-7 7 7M12 19V5";
/** Down one place. */
export const arrowDown = "M12 5v14M19 12l-7 7-7-7";
/** Take the last change back. */
export const undoIcon = "M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11";
/** Do it again. */
export const redoIcon = "M15 14l5-5-5-5M20 9H9.5a5.5 5.5 0 0 0 0 11H13";
/** Something to take hold of. */
export const grip = "M9 5h.01M9 12h.01M9 19h.01M15 5h.01M15 12h.01M15 19h.01";
/** One more. */
export const plus = "M5 12h14M12 5v14";
/** Take it away. */
export const bin = "M3 6h18M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2M10 11v6M14 11v6";
