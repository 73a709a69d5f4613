import { readForbiddenActs } from "#protocol/forbidden-acts.ts";
import { Asking } from "#dashboard/frame/Asking.tsx";
import { asking } from "#dashboard/frame/ask.ts";
import { selectionOf } from "#dashboard/frame/question.ts";
import type { ViewProps } from "#dashboard/frame/view.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { ForbiddenActs } from "./ForbiddenActs.tsx";
import { ForManagers } from "./ForManagers.tsx";
import { useState } from "react";

const askForbiddenActs = asking(readForbiddenActs);

/** What the rules forbid and people told of, for heads only, and only once opened: nobody reads it over a shoulder by chance. */
export function Restricted({ choice, catalogue }: ViewProps) {
  const { say } = useVoice();
  const [open, setOpen] = useState(false);
  return (
    <section className="figure restricted">
      <h2 id="restricted">{say("restricted.title")}</h2>
      <ForManagers otherwise={say("restricted.not-for-you")}>
        <p className="sub">{say("restricted.read", { minimum: catalogue.minimumGroup })}</p>
        <p className="opener">
          <button className="button" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say(open ? "restricted.close" : "restricted.open")}
          </button>
        </p>
        {choice.only !== null && <p className="why">{say("restricted.whole")}</p>}
        {open && (
          <Asking ask={askForbiddenActs} query={selectionOf({ ...choice, only: null })}>
            {(answer) => <ForbiddenActs answer={answer} catalogue={catalogue} />}
          </Asking>
        )}
      </ForManagers>
    </section>
  );
}
