import { useState } from "react";
import type { Remark } from "#protocol/remarks.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import { useVoice } from "#dashboard/frame/voice.ts";
import { Routing } from "./Routing.tsx";

type Props = { readonly remark: Remark; readonly definition: SurveyDefinition; readonly onGone: () => void };

/** What somebody wrote, the reasons tapped in the same form, and the way out for one that names a person. */
export function RemarkRow({ remark: { ref, words, reasons }, definition, onGone }: Props) {
  const { say, read } = useVoice();
  const [asks, setAsks] = useState(false);
  return (
    <li>
      <div>
        <p className="words">{words}</p>
        {reasons.length > 0 && (
          <p className="tapped">
            {say("remarks.reasons")}{" "}
            {reasons.map(({ criterion, reason }) => {
              const text = definition.criteria.find(({ code }) => code === criterion)?.reasons.find(({ id }) => id === reason)?.text;
              return (
                <span className="tag" key={`${criterion} ${reason}`}>
                  {text === undefined ? reason : read(text)}
                </span>
              );
            })}
          </p>
        )}
      </div>
      <button className="button plain" type="button" onClick={() => setAsks(true)}>
        {say("remarks.names-person")}
      </button>
      {asks && <Routing remark={ref} words={words} onDone={onGone} onDismiss={() => setAsks(false)} />}
    </li>
  );
}
