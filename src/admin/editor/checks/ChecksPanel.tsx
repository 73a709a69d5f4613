import { type ReactNode, useId } from "react";
import { useVoice } from "#admin/voice.ts";
import { Counted } from "./Counted.tsx";
import { FoundList } from "./FoundList.tsx";
import { InShort } from "./InShort.tsx";
import { useFindings } from "./use-findings.ts";
import "./checks.css";

/**
 * What is to be seen to in the draft, each leading to its place; how long it is, and what it can be compared with. Where something stands above
 * it, that comes between, and the whole is said in short first, lest it be out of sight.
 */
export function ChecksPanel({ children = false }: { readonly children?: ReactNode }) {
  const { say } = useVoice();
  const title = useId();
  const found = useFindings();
  return (
    <>
      {children !== false && <InShort found={found} listId={title} />}
      {children}
      <section className="checks" aria-labelledby={title}>
        <h2 id={title} tabIndex={-1}>
          {say("checks.title")}
        </h2>
        <FoundList severity="error" found={found} />
        <FoundList severity="warning" found={found} />
        <Counted isWell={found.every(({ severity }) => severity !== "error")} />
      </section>
    </>
  );
}
