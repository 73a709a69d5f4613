import { useEffect, useRef } from "react";
import type { SectionName } from "./sections.ts";
import { useVoice } from "#admin/voice.ts";

/** What a section is about; whoever comes to it from another begins to read here. */
export function SectionHead({ section }: { readonly section: SectionName }) {
  const { say } = useVoice();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // On a page just opened the focus stays where the browser has put it.
    if (document.activeElement?.closest(".setting-parts")) heading.current?.focus();
  }, [section]);
  return (
    <>
      <h2 id="section" ref={heading} tabIndex={-1}>
        {say(`section.${section}`)}
      </h2>
      <p className="lead">{say(`section.${section}-lead`)}</p>
    </>
  );
}
