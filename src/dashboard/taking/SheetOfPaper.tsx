import type { ReactNode } from "react";

type Props = { readonly title: string; readonly children: ReactNode };

/** One A4 page; on a narrow screen its tables keep their width, and the arrow keys scroll it. */
export function SheetOfPaper({ title, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
    <section className="sheet-of-paper" aria-label={title} tabIndex={0}>
      {children}
    </section>
  );
}
