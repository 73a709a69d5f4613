import { useState } from "react";
import type { Wave } from "#protocol/waves.ts";
import { formatDate } from "#ui/numbers.ts";
import { Icon } from "#ui/Icon.tsx";
import { arrowLeft } from "#ui/icons.ts";
import { focused } from "#admin/places/focused.ts";
import { useVoice } from "#admin/voice.ts";
import { LeavingUnsaved } from "./LeavingUnsaved.tsx";
import { type Typed, unsavedIn } from "./returned-draft.ts";
import { ReturnedImport } from "./ReturnedImport.tsx";
import { ReturnedTable } from "./ReturnedTable.tsx";
import { hasBegun, type Waves } from "./all-waves.ts";
import { useWaveWords } from "./use-wave-words.ts";

type Props = {
  readonly wave: Wave;
  readonly waves: Waves;
  readonly onWaves: (newer: Waves) => void;
  readonly onChange: () => void;
  readonly onBack: () => void;
};

/** One wave: what it asks, where and when, how many results were returned and how many forms are wanted. */
export function WaveView({ wave, waves, onWaves, onChange, onBack }: Props) {
  const { say, read } = useVoice();
  const { surveyName } = useWaveWords(waves);
  const [isImporting, setImporting] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const [typed, setTyped] = useState<Typed>(new Map());
  const unsaved = unsavedIn(wave, typed).size;
  return (
    <>
      <button className="button plain back-to-waves" type="button" onClick={() => (unsaved > 0 ? setLeaving(true) : onBack())}>
        <Icon path={arrowLeft} />
        {say("waves.back")}
      </button>
      <section className="figure" aria-labelledby="wave">
        <div className="head">
          <h2 id="wave" tabIndex={-1} ref={focused}>
            {read(wave.name)}
          </h2>
          <div className="row">
            <button className="button" type="button" onClick={() => setImporting(true)}>
              {say("waves.import")}
            </button>
            <button className="button" type="button" onClick={onChange}>
              {say("waves.change")}
            </button>
          </div>
        </div>
        <dl className="facts">
          <div>
            <dt>{say("waves.days")}</dt>
            <dd>
              {formatDate(wave.first)} – {formatDate(wave.last)}
            </dd>
          </div>
          <div>
            <dt>{say("waves.survey")}</dt>
            <dd>{surveyName(wave.survey)}</dd>
          </div>
          <div>
            <dt>{say("waves.mode")}</dt>
            <dd>{say(`waves.mode-${wave.mode}`)}</dd>
          </div>
        </dl>
        {hasBegun(wave, waves.today) && <p className="hint">{say("waves.begun", { day: formatDate(wave.first) })}</p>}
      </section>
      <ReturnedTable wave={wave} waves={waves} typed={typed} onTyped={setTyped} onWaves={onWaves} />
      {isImporting && <ReturnedImport wave={wave} waves={waves} onWaves={onWaves} onClose={() => setImporting(false)} />}
      {isLeaving && <LeavingUnsaved count={unsaved} onStay={() => setLeaving(false)} onLeave={onBack} />}
    </>
  );
}
