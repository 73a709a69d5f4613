import { useState } from "react";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { WaveList } from "./WaveList.tsx";
import { askWaves, type Waves as AllWaves } from "./all-waves.ts";
import { WaveSheet } from "./WaveSheet.tsx";
import { WaveView } from "./WaveView.tsx";
import "./waves.css";

/** The survey waves: when which version is asked where, and how many forms are wanted. */
export function Waves() {
  const [asked, again] = useAnswer(askWaves);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(waves) => <WavesPage waves={waves} onWaves={again} />}
    </Answered>
  );
}

type Props = {
  readonly waves: AllWaves;
  readonly onWaves: (newer: AllWaves) => void;
};

function WavesPage({ waves, onWaves }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  /** The wave in the sheet; `new` makes one. */
  const [edited, setEdited] = useState<string | null>(null);
  const [isBack, setBack] = useState(false);
  const back = () => {
    setBack(true);
    setOpen(null);
  };
  const wave = waves.waves.find(({ id }) => id === open);
  return (
    <div className="waves">
      {wave ? (
        <WaveView key={wave.id} wave={wave} waves={waves} onWaves={onWaves} onChange={() => setEdited(wave.id)} onBack={back} />
      ) : (
        <WaveList waves={waves} isBack={isBack} onOpen={setOpen} onNew={() => setEdited("new")} />
      )}
      {edited !== null && (
        <WaveSheet
          wave={waves.waves.find(({ id }) => id === edited) ?? null}
          waves={waves}
          onWaves={onWaves}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
