import type { KeyboardEventHandler, ReactNode } from "react";

type Props = {
  /** Id of the heading that names the sheet. */
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly urgent?: boolean;
  readonly className?: string;
  /** The Escape key, and the back gesture of Android. */
  readonly onDismiss: () => void;
  readonly onKeyDown?: KeyboardEventHandler;
  readonly children: ReactNode;
};

/** Lies over a scrim and keeps the focus inside; what is below stays where it was. */
export function Sheet({ labelledBy, describedBy, urgent = false, className = "", onDismiss, onKeyDown, children }: Props) {
  return (
    <dialog
      className={`sheet ${className}`}
      ref={openOverEverything}
      role={urgent ? "alertdialog" : "dialog"}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onDismiss();
      }}
    >
      {children}
    </dialog>
  );
}

/** The heading is read first, and no button is pressed by mistake; closing gives the focus back to where it was before. */
function openOverEverything(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  dialog.querySelector("h2")?.focus();
  return () => dialog.close();
}
