import { useEffect, useRef, type ReactNode } from "react";
import { Navigation } from "./Navigation.tsx";
import { PageHead } from "./PageHead.tsx";
import { Warnings } from "./Warnings.tsx";
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
  /** What can be done with the figures; nothing while there are none. */
  readonly tools?: ReactNode;
  /** Where the other questions lead; absent while there is nothing to ask about. */
  readonly way?: { readonly current: View; readonly addressOf: (view: View) => string; readonly go: (search: string) => void };
  readonly children: ReactNode;
};

/** What stands around every view: navigation, heading, and the place where the page says what it is doing. */
export function Frame({ organisation, question, scope, dataUntil = null, status, onRefresh, tools = null, way, children }: Props) {
  const { say } = useVoice();
  const title = say("page.title", { question });
  useEffect(() => {
    document.title = title;
  }, [title]);
  const main = useRef<HTMLElement>(null);
  const view = way?.current;
  const before = useRef(view);
  useEffect(() => {
    if (before.current !== undefined && before.current !== view) main.current?.querySelector("h1")?.focus();
    before.current = view;
  }, [view]);
  return (
    <>
      <a className="skip" href="#main">
        {say("page.skip")}
      </a>
      <Navigation
        organisation={organisation}
        dataUntil={dataUntil}
        current={view ?? null}
        addressOf={way?.addressOf ?? (() => "")}
        go={way?.go ?? (() => {})}
      />
      <main id="main" ref={main} aria-label={say("page.main")} tabIndex={-1}>
        <PageHead scope={scope ?? organisation} question={question} onRefresh={onRefresh} tools={tools} />
        <output className="status">{status}</output>
        <Warnings />
        {children}
      </main>
    </>
  );
}
