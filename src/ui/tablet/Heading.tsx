import type { ReactNode } from "react";

/** The name of a screen; takes the focus when it appears, so that a screen reader begins here. Give it the screen's id as `key`. */
export function Heading({ id, className, children }: { id?: string; className?: string; children: ReactNode }) {
  return (
    <h1 id={id} className={className} tabIndex={-1} ref={takeFocus}>
      {children}
    </h1>
  );
}

function takeFocus(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
