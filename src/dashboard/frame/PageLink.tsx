import type { MouseEvent, ReactNode } from "react";

type Props = {
  readonly to: string;
  readonly go: (search: string) => void;
  readonly current?: boolean;
  /** Looks like a button: what it leads to is done with the figures. */ readonly look?: "button";
  readonly children: ReactNode;
};

/** A link to another view of this page: an address like any other, gone to without loading the page again. */
export function PageLink({ to, go, current = false, look, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a className={look} href={to} onClick={follow} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}
