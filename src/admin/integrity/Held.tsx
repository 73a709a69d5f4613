import { useState } from "react";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { useVoice } from "#admin/voice.ts";
import { Deciding } from "./Deciding.tsx";
import { askHeld } from "./held.ts";
import { HeldTable, type Choice } from "./HeldTable.tsx";

/** Records that are kept and not counted, and what somebody decides about them. */
export function Held() {
  const { say } = useVoice();
  const [asked, again] = useAnswer(askHeld);
  const [choice, setChoice] = useState<Choice | null>(null);
  const finish = () => {
    setChoice(null);
    again();
  };
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(held) => (
        <div className="beside whole">
          <section className="figure" aria-labelledby="held">
            <h2 id="held">{say("held.list")}</h2>
            {held.groups.length === 0 ? <p className="status">{say("held.none")}</p> : <HeldTable held={held} onChoose={setChoice} />}
          </section>
          {choice && <Deciding choice={choice} onClose={() => setChoice(null)} onDone={finish} />}
        </div>
      )}
    </Answered>
  );
}
