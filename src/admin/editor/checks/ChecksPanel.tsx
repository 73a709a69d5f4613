import { useId } from "react";
import { useVoice } from "#admin/voice.ts";
import { Counted } from "./Counted.tsx";
import { FoundList } from "./FoundList.tsx";
import { useFindings } from "./use-findings.ts";
import "./checks.css";

/** What is to be seen to in the draft, each leading to its place; how long it is, and what it can be compared with. */
export function ChecksPanel() {
  const { say } = useVoice();
  const title = useId();
  const found = useFindings();
  return (
    <section className="checks" aria-labelledby={title}>
      <h2 id={title}>{say("checks.title")}</h2>
      <FoundList severity="error" found={found} />
      <FoundList severity="warning" found={found} />
      <Counted isWell={found.every(({ severity }) => severity !== "error")} />
    </section>
  );
}
