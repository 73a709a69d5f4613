import type { Notices } from "#protocol/notices.ts";
import { BackupWarning } from "#ui/BackupWarning.tsx";
import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import { Navigation } from "./Navigation.tsx";
import { PageHead } from "./PageHead.tsx";
import type { View } from "./choice.ts";
import { useVoice } from "./voice.ts";

type Props = {
  readonly organisation: string;
  readonly question: string;
  /** What the figures below are about. */
  readonly scope?: string;
  readonly dataUntil?: string | null;
  /** One line for screen readers: what the page is doing. */
  readonly status: string;
  readonly onRefresh: () => void;
  /** What everybody should know today; null where nothing answers. */
  readonly notices: Notices | null;
  /** What can be done with the figures; nothing while there are none. */
  readonly tools?: ReactNode;
  /** Where the other questions lead; absent while there is nothing to ask about. */
  readonly way?: { readonly current: View; readonly addressOf: (view: View) => string; readonly go: (search: string) => void };
  readonly children: ReactNode;
};

/** Where nothing can be asked yet, no question leads anywhere. */
const noWay = { current: null, addressOf: () => "", go: () => {} };

/** What stands around every view: navigation, heading, and the place where the page says what it is doing. */
export function Frame({ organisation, question, scope = organisation, dataUntil = null, status, ...rest }: Props) {
  const { onRefresh, notices, tools = null, way = noWay, children } = rest;
  const { say } = useVoice();
  const title = say("page.title", { question });
  useEffect(() => {
    document.title = title;
  }, [title]);
  const main = useRef<HTMLElement>(null);
  useFocusOnHeading(main, way.current);
  return (
    <>
      <a className="skip" href="#main">
        {say("page.skip")}
      </a>
      <Navigation organisation={organisation} dataUntil={dataUntil} {...way} />
      <main id="main" ref={main} aria-label={say("page.main")} tabIndex={-1}>
        <PageHead scope={scope} question={question} onRefresh={onRefresh} tools={tools} />
        <output className="status">{status}</output>
        {notices?.backupTooOld && <BackupWarning newest={notices.backupTooOld.newest} />}
        {children}
      </main>
    </>
  );
}

/** Going to another question takes the focus to its heading, where a screen reader goes on; the first one leaves it where it is. */
function useFocusOnHeading(main: RefObject<HTMLElement | null>, view: View | null): void {
  const before = useRef(view);
  useEffect(() => {
    if (before.current !== null && before.current !== view) main.current?.querySelector("h1")?.focus();
    before.current = view;
  }, [main, view]);
}
