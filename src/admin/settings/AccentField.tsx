import { useId, useState } from "react";
import { Field } from "#ui/Field.tsx";
import { Icon } from "#ui/Icon.tsx";
import { check, warning } from "#ui/icons.ts";
import { formatHundredths } from "#ui/numbers.ts";
import { isAccent, isColour, leastContrast, pairsOf, presets } from "./accent-pairs.ts";
import { useFaulty } from "./fit.ts";
import { useVoice } from "#admin/voice.ts";

type Props = { readonly value: string | null; readonly onChange: (value: string | null) => void };

/** The colour of the organisation: one of two tried ones, or its own as far as it can be read. */
export function AccentField({ value, onChange }: Props) {
  const { say } = useVoice();
  const id = useId();
  const accent = value ?? presets.celadon;
  const [isOwn, setOwn] = useState(accent !== presets.celadon && accent !== presets.lacquer);
  const choose = (colour: string | null) => {
    setOwn(false);
    onChange(colour);
  };
  return (
    <>
      <div className="row">
        {(["celadon", "lacquer"] as const).map((preset) => (
          <label className="tick" key={preset}>
            <input
              type="radio"
              name={id}
              checked={!isOwn && accent === presets[preset]}
              // Celadon is what a desk has that asks for none.
              onChange={() => choose(preset === "celadon" ? null : presets[preset])}
            />
            <i className="swatch" style={{ background: presets[preset] }} />
            {say(`accent.${preset}`)}
          </label>
        ))}
        <label className="tick">
          <input type="radio" name={id} checked={isOwn} onChange={() => setOwn(true)} />
          {say("accent.own")}
        </label>
      </div>
      {isOwn && <OwnColour value={accent} onChange={onChange} />}
      {isColour(accent) && <Pairs accent={accent} />}
    </>
  );
}

function OwnColour({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { say } = useVoice();
  const isFaulty = useFaulty("given.accent") && !isAccent(value);
  return (
    <div className="row colours">
      <Field
        label={say("accent.pick")}
        type="color"
        value={isColour(value) ? value : presets.celadon}
        onChange={({ target }) => onChange(target.value)}
      />
      <Field
        label={say("accent.code")}
        hint={say("accent.code-hint")}
        maxLength={7}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(target.value.trim().toLowerCase())}
        {...(isFaulty && { fault: say("fault.accent") })}
      />
    </div>
  );
}

function Pairs({ accent }: { readonly accent: string }) {
  const { say, language } = useVoice();
  const pairs = pairsOf(accent);
  const [onIt, onPaper] = pairs.map(({ contrast }) => contrast >= leastContrast);
  return (
    <output className="pairs">
      <ul>
        {pairs.map(({ pair, contrast }) => {
          const passes = contrast >= leastContrast;
          // Cut, not rounded: what does not pass must not look as if it did.
          const written = formatHundredths(Math.floor(contrast * 100), language);
          return (
            <li key={pair} className={passes ? "good" : "bad"}>
              <Icon path={passes ? check : warning} />
              {say("accent.is", { pair: say(`accent.${pair}`), contrast: written })}, {say(passes ? "accent.passes" : "accent.fails")}
            </li>
          );
        })}
      </ul>
      {onIt === true && onPaper === false && <p className="hint">{say("accent.darkened")}</p>}
    </output>
  );
}
