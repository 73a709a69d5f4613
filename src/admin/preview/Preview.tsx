import { useCallback, useMemo, useState } from "react";
import type { Selected } from "#admin/editor/selected.ts";
import type { SurveyDefinition } from "#survey/definition.ts";
import type { Shown } from "./message.ts";
import { Played, TrueSize } from "./Played.tsx";
import "./preview.css";
import { usePreviewWords } from "./say.ts";
import type { Held } from "./Switches.tsx";
import { Trial } from "./Trial.tsx";

type Props = {
  readonly survey: SurveyDefinition;
  readonly selected: Selected;
  /** The draft as the endpoint keeps it; absent where there is none to put on a tablet. */
  readonly draft?: { readonly id: string; readonly revision: number };
};

/** A tablet that asks the draft, at the part that is open; nothing of it is kept or sent. */
export function Preview({ survey, selected, draft }: Props) {
  const { say } = usePreviewWords();
  const [over, setOver] = useState<"nothing" | "true-size" | "trial">("nothing");
  const [held, setHeld] = useState<Held>({ isWide: false, language: "vi" });
  const [round, setRound] = useState(0);
  const { language } = held;
  const shown = useMemo<Shown>(() => ({ survey, selected, language, round }), [survey, selected, language, round]);
  const change = useCallback((some: Partial<Held>) => setHeld((before) => ({ ...before, ...some })), []);
  const playing = { shown, held, onChange: change, onAgain: () => setRound(round + 1) };
  return (
    <section className="preview" aria-label={say("preview.title")}>
      <Played {...playing}>
        <button className="button plain" type="button" onClick={() => setOver("true-size")}>
          {say("preview.true-size")}
        </button>
        {draft && (
          <button className="button plain" type="button" onClick={() => setOver("trial")}>
            {say("trial.open")}
          </button>
        )}
      </Played>
      {over === "true-size" && <TrueSize {...playing} onClose={() => setOver("nothing")} />}
      {over === "trial" && draft && <Trial draft={draft} onClose={() => setOver("nothing")} />}
    </section>
  );
}
