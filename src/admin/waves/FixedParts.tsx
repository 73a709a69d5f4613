import { useId } from "react";
import type { Wave } from "#protocol/waves.ts";
import { Field } from "#ui/Field.tsx";
import { Icon } from "#ui/Icon.tsx";
import { lock } from "#ui/icons.ts";
import { formatDate } from "#ui/numbers.ts";
import { SelectField } from "#ui/SelectField.tsx";
import { useVoice } from "#admin/voice.ts";
import { useWaveWords } from "./use-wave-words.ts";
import type { Waves } from "./all-waves.ts";

type Props = {
  readonly wave: Wave;
  readonly waves: Waves;
  /** The wave has begun. */
  readonly isLocked: boolean;
  readonly onChange: (wave: Wave) => void;
};

/** What of a wave cannot change once it has begun: version, mode and first day. */
export function FixedParts(props: Props) {
  return props.isLocked ? <Locked {...props} /> : <Open {...props} />;
}

function Open({ wave, waves, onChange }: Props) {
  const { say } = useVoice();
  const name = useId();
  const { surveyName } = useWaveWords(waves);
  return (
    <>
      <SelectField
        label={say("waves.survey")}
        value={wave.survey}
        options={waves.versions.map(({ hash }) => [hash, surveyName(hash)] as const)}
        onChange={({ target }) => onChange({ ...wave, survey: target.value })}
      />
      <fieldset className="places">
        <legend>{say("waves.mode")}</legend>
        {(["live", "practice"] as const).map((mode) => (
          <label className="tick" key={mode}>
            <input type="radio" name={name} checked={wave.mode === mode} onChange={() => onChange({ ...wave, mode })} />{" "}
            {say(`waves.mode-${mode}-does`)}
          </label>
        ))}
      </fieldset>
      <Field
        label={say("waves.first")}
        hint={say("waves.first-hint")}
        type="date"
        required
        value={wave.first}
        onChange={({ target }) => onChange({ ...wave, first: target.value })}
      />
    </>
  );
}

function Locked({ wave, waves }: Props) {
  const { say } = useVoice();
  const { surveyName } = useWaveWords(waves);
  return (
    <div className="locked">
      <p>
        <Icon path={lock} />
        <span>{say("waves.locked", { day: formatDate(wave.first) })}</span>
      </p>
      <dl className="facts">
        <div>
          <dt>{say("waves.survey")}</dt>
          <dd>{surveyName(wave.survey)}</dd>
        </div>
        <div>
          <dt>{say("waves.mode")}</dt>
          <dd>{say(`waves.mode-${wave.mode}`)}</dd>
        </div>
        <div>
          <dt>{say("waves.first")}</dt>
          <dd>{formatDate(wave.first)}</dd>
        </div>
      </dl>
    </div>
  );
}
