import { useId } from "react";
import type { LocalizedText } from "#survey/definition.ts";
import { useFaulty } from "./fit.ts";
import { useVoice } from "#admin/voice.ts";

/** As much as stands on a sign and can be read while one waits; the endpoint takes no more. */
const mostCharacters = 200;

type Props = {
  /** What is written here, as it begins a label. */
  readonly what: string;
  readonly place: string;
  readonly value: LocalizedText;
  readonly onChange: (value: LocalizedText) => void;
};

/** A text for citizens in both languages, side by side where there is room. */
export function TextPair({ what, place, value, onChange }: Props) {
  return (
    <div className="pair">
      {(["vi", "en"] as const).map((language) => (
        <TextArea
          key={language}
          what={what}
          place={`${place}.${language}`}
          language={language}
          text={value[language]}
          onChange={(text) => onChange({ ...value, [language]: text })}
        />
      ))}
    </div>
  );
}

type AreaProps = Pick<Props, "what" | "place"> & {
  readonly language: "vi" | "en";
  readonly text: string;
  readonly onChange: (text: string) => void;
};

function TextArea({ what, place, language, text, onChange }: AreaProps) {
  const { say } = useVoice();
  const id = useId();
  const isFaulty = useFaulty(place);
  return (
    <div className="field">
      <label htmlFor={id}>{say(`text.${language}`, { what })}</label>
      <textarea
        id={id}
        rows={4}
        lang={language}
        maxLength={mostCharacters}
        value={text}
        onChange={({ target }) => onChange(target.value)}
        aria-describedby={isFaulty ? `${id}-left ${id}-fault` : `${id}-left`}
        aria-invalid={isFaulty}
      />
      <p className="hint" id={`${id}-left`}>
        {say("text.left", { left: mostCharacters - text.length })}
      </p>
      {isFaulty && (
        <p className="fault" id={`${id}-fault`}>
          {say("fault.text")}
        </p>
      )}
    </div>
  );
}
