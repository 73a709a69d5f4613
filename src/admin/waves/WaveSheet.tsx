import { useId, useState } from "react";
import type { Wave } from "#protocol/waves.ts";
import { Sheet } from "#ui/Sheet.tsx";
import { useSending } from "#ui/use-sending.ts";
import { NameFields } from "#admin/places/NameFields.tsx";
import { ownId } from "#admin/places/own-id.ts";
import { UnitPicker } from "#admin/places/UnitPicker.tsx";
import { treeOn } from "#admin/places/unit-on.ts";
import { wholeName } from "#admin/places/whole-name.ts";
import { Meanwhile } from "#admin/revised/Meanwhile.tsx";
import { SendingFailure } from "#admin/SendingFailure.tsx";
import { useVoice } from "#admin/voice.ts";
import { FixedParts } from "./FixedParts.tsx";
import { LastDay } from "./LastDay.tsx";
import { useWaveSaving } from "./use-wave-saving.ts";
import { useWaveWords } from "./use-wave-words.ts";
import { hasBegun, type Waves } from "./all-waves.ts";
import { blankWave, rebasedWave, withUnits } from "./wave-draft.ts";

type Props = {
  /** Null makes a new one. */
  readonly wave: Wave | null;
  readonly waves: Waves;
  readonly onWaves: (newer: Waves) => void;
  readonly onClose: () => void;
};

/** A wave to be made or changed; what a begun wave can change no more is locked and says why. */
export function WaveSheet({ wave, waves, onWaves, onClose }: Props) {
  const { say, read } = useVoice();
  const title = useId();
  const { described } = useWaveWords(waves);
  const [base] = useState(() => wave ?? blankWave(waves));
  const [mine, setMine] = useState(base);
  const [isTried, setTried] = useState(false);
  const { before, put } = useWaveSaving(waves, onWaves);
  const isShort = mine.last < mine.first;
  const { sending, onSubmit } = useSending(async () => {
    setTried(true);
    if (isShort || mine.units.length === 0) return;
    const theirs = waves.waves.find(({ id }) => id === base.id) ?? base;
    const whole = { ...rebasedWave(base, mine, theirs), name: wholeName(mine.name) };
    const ids = waves.waves.map(({ id }) => id);
    if ((await put(wave ? whole : { ...whole, id: ownId(mine.name.vi, ids) })) === "saved") onClose();
  });
  return (
    <Sheet labelledBy={title} className="wide" onDismiss={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <h2 id={title} tabIndex={-1}>
          {wave ? say("waves.change-of", { name: read(wave.name) }) : say("waves.new")}
        </h2>
        <NameFields name={mine.name} onChange={(name) => setMine({ ...mine, name })} />
        <FixedParts wave={mine} waves={waves} isLocked={wave !== null && hasBegun(wave, waves.today)} onChange={setMine} />
        <LastDay wave={mine} isTooShort={isTried && isShort} onChange={setMine} />
        <UnitPicker
          legend={say("waves.units")}
          tree={treeOn(waves.units, mine.first || waves.today)}
          offers={({ unit, version }) => version.serves || mine.units.some((one) => one.unit === unit.id)}
          isByBranch
          chosen={mine.units.map(({ unit }) => unit)}
          onChange={(chosen) => setMine(withUnits(mine, base, chosen))}
          fault={isTried && mine.units.length === 0 ? say("waves.units-needed") : null}
        />
        {before && <Meanwhile before={before.waves.map(described)} after={waves.waves.map(described)} />}
        <SendingFailure sending={sending} />
        <div className="row">
          <button className="button main" type="submit" disabled={sending.stage === "sending"}>
            {say("accounts.save")}
          </button>
          <button className="button" type="button" onClick={onClose}>
            {say("form.cancel")}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
